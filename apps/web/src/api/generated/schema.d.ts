// Written by tools/web-types.mjs from /api/v1/openapi.json.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActivityAmountView: {
            /** @description Kind of flow, e.g. commitment, disbursement: the same money in two states, never to be added. */
            kind: string;
            amount: string;
            currency: string;
        };
        ActivityListView: {
            items: components["schemas"]["ActivityView"][];
            next: string | null;
        };
        ActivityView: {
            id: string;
            iatiIdentifier: string;
            title: string;
            donors: string[];
            reporter: string | null;
            status: string | null;
            /** @description "2008–2012"; null where no year is stated. */
            years: string | null;
            themes: string[];
            countries: string[];
            amounts: components["schemas"]["ActivityAmountView"][];
            /** @description `assumed`: the source names no place; whoever imported it said which country it is about. */
            place: string;
            source: string;
        };
        BundleListView: {
            asOf: string;
            items: components["schemas"]["BundleView"][];
        };
        BundleMemberView: {
            /** @description Id of the need's match with the offer. */
            match: string;
            need: components["schemas"]["NeedSummaryView"];
            /** @description 0–1: what it scores by itself, and in the bundle. */
            alone: number;
            together: number;
        };
        BundleView: {
            /** @description 0–1: the mean of both in the bundle. */
            score: number;
            /** @description What both draw from the offer, in its own currency or unit. */
            give: components["schemas"]["MoneyView"] | null;
            giveUnits: components["schemas"]["UnitsGivenView"] | null;
            members: components["schemas"]["BundleMemberView"][];
            reasons: components["schemas"]["ReasonView"][];
        };
        CodeListView: {
            items: components["schemas"]["CodeView"][];
            next: string | null;
        };
        CodeView: {
            code: string;
            name: string;
            names: components["schemas"]["NamesView"];
        };
        ComparisonPartView: {
            /** @description A criterion, `overlap` or `synergy`. */
            code: string;
            name: string;
            /** @description Of a score of 0–1; together the difference of the scores, but for rounding. */
            points: number;
            /** @description What the engine says of each match in this respect. */
            above: components["schemas"]["ReasonView"] | null;
            below: components["schemas"]["ReasonView"] | null;
        };
        ComparisonView: {
            /** @description Ids of the matches. */
            above: string;
            below: string;
            /** @description What decides: the first clause of the order in which they differ. */
            reason: components["schemas"]["ReasonView"];
            /** @description What the difference of the scores is made of, largest first; empty where the scores are the same. */
            parts: components["schemas"]["ComparisonPartView"][];
        };
        ConditionsView: {
            minGenderMarker: number | null;
            odaOnly: boolean;
            recipients: string[] | null;
        };
        ContactView: {
            name: string;
            email: string;
        };
        ContactsView: {
            state: components["schemas"]["ContactView"][];
            donor: components["schemas"]["ContactView"][];
        };
        CountryListView: {
            items: components["schemas"]["CountryView"][];
            next: string | null;
        };
        CountryView: {
            code: string;
            name: string;
            names: components["schemas"]["NamesView"];
            iso2: string;
            m49: string;
            unMember: boolean;
            regions: string[];
            groups: string[];
        };
        CriterionView: {
            code: string;
            /** @description 0–1; null is unknown and counted as one half. */
            value: number | null;
            /** @description Of 100. */
            weight: components["schemas"]["SidesView"];
            /** @description Of the side's utility, 0–1. */
            contribution: components["schemas"]["SidesView"];
            reason: components["schemas"]["ReasonView"];
        };
        CriterionWeightView: {
            code: string;
            name: string;
            /** @description As chosen, or the default. */
            weight: number;
            default: number;
            /** @description Of 100, as the engine uses it: the chosen weights of all criteria brought to 100. */
            normalised: number;
            lowest: number;
            highest: number;
        };
        CurrencyListView: {
            items: components["schemas"]["CurrencyView"][];
            next: string | null;
        };
        CurrencyView: {
            code: string;
            name: string;
            minorUnits: number;
        };
        DemoPersonView: {
            role: string;
            email: string;
            password: string;
            name: string;
            organisation: string;
        };
        GeographyView: {
            include: string[] | null;
            exclude: string[];
        };
        MatchListView: {
            /** @description The day that the list was computed for; null before the first time. */
            asOf: string | null;
            model: string | null;
            computedAt: string | null;
            /** @description The record has changed since; a new list is on its way. */
            pending: boolean;
            items: components["schemas"]["MatchView"][];
            near: components["schemas"]["NearMissView"][];
            next: string | null;
        };
        MatchView: {
            id: string;
            version: number;
            state: string;
            /** @description Position in the list it was read in; null for a single match. */
            rank: number | null;
            /** @description 0–1. */
            score: number;
            /** @description 0–1: how much of the score rests on known facts. */
            completeness: number;
            utilities: components["schemas"]["SidesView"];
            /** @description 0–1: the share of what is still asked for. */
            coverage: number | null;
            give: components["schemas"]["MoneyView"] | null;
            giveUnits: components["schemas"]["UnitsGivenView"] | null;
            criteria: components["schemas"]["CriterionView"][];
            reasons: components["schemas"]["ReasonView"][];
            need: components["schemas"]["NeedSummaryView"];
            offer: components["schemas"]["OfferSummaryView"];
            stances: components["schemas"]["StancesView"];
            /** @description Open once both sides have consented; null before, and after a talk has ended. */
            contacts: components["schemas"]["ContactsView"] | null;
            availableActions: string[];
            project: string | null;
            asOf: string;
            model: string;
            digest: string;
            /** @description The engine no longer suggests the pair, or a record has changed since. */
            stale: boolean;
        };
        MatchingRunListView: {
            items: components["schemas"]["MatchingRunView"][];
            next: string | null;
        };
        MatchingRunView: {
            id: string;
            reason: components["schemas"]["RunReasonView"];
            /** @description The day that counts as today. */
            asOf: string;
            model: string;
            /** @description Id of the statistics that it rests on. */
            snapshot: string;
            /** @description Needs and offers that were open when it began. */
            records: number;
            recordsDone: number;
            startedAt: string;
            finishedAt: string | null;
            /** @description When another run took its place; then it does not finish. */
            supersededAt: string | null;
        };
        MembershipView: {
            organisation: components["schemas"]["OrganisationRefView"];
            role: string;
        };
        MoneyView: {
            amount: string;
            currency: string;
        };
        NamesView: {
            ar: string;
            en: string;
            es: string;
            fr: string;
            ru: string;
            zh: string;
        };
        NearMissView: {
            need: components["schemas"]["NeedSummaryView"];
            offer: components["schemas"]["OfferSummaryView"];
            gate: string;
            opening: components["schemas"]["ReasonView"];
        };
        NeedLineView: {
            title: string;
            cost: components["schemas"]["MoneyView"];
        };
        NeedListView: {
            items: components["schemas"]["NeedView"][];
            next: string | null;
        };
        NeedSummaryView: {
            id: string;
            reference: string;
            title: string;
            status: string;
            organisation: components["schemas"]["OrganisationView"];
            countries: string[];
            themes: components["schemas"]["ThemeShareView"][];
            window: components["schemas"]["WindowView"] | null;
            cost: components["schemas"]["MoneyView"] | null;
            agreed: components["schemas"]["MoneyView"] | null;
            lacking: components["schemas"]["MoneyView"] | null;
            origin: components["schemas"]["OriginView"];
        };
        NeedView: {
            version: number;
            visibility: string;
            summary: string | null;
            description: string | null;
            /** @description Of title and texts; null where the writer did not say. */
            textLanguage: string | null;
            modalities: string[] | null;
            smallestUseful: components["schemas"]["MoneyView"] | null;
            lines: components["schemas"]["NeedLineView"][];
            units: components["schemas"]["UnitsView"] | null;
            durationDays: number | null;
            genderMarker: number | null;
            languages: string[] | null;
            recipient: string;
            eligibleOrganisation: string | null;
            excludedOrganisations: string[];
            odaOpinion: string | null;
            optIns: string[];
            topics: string[];
            hostConsent: string | null;
            urgency: string | null;
            exemptionReference: string | null;
            nationalPriority: number | null;
            nationalActionPlan: string | null;
            target: string | null;
            baseline: string | null;
            nationalContribution: string | null;
            priorAssistance: string | null;
            timeline: components["schemas"]["TimelineView"][];
            availableActions: string[];
            createdAt: string;
            updatedAt: string;
            openedAt: string | null;
            id: string;
            reference: string;
            title: string;
            status: string;
            organisation: components["schemas"]["OrganisationView"];
            countries: string[];
            themes: components["schemas"]["ThemeShareView"][];
            window: components["schemas"]["WindowView"] | null;
            cost: components["schemas"]["MoneyView"] | null;
            agreed: components["schemas"]["MoneyView"] | null;
            lacking: components["schemas"]["MoneyView"] | null;
            origin: components["schemas"]["OriginView"];
        };
        NotificationListView: {
            items: components["schemas"]["NotificationView"][];
            /** @description Unread in all, counted up to 100. */
            unread: number;
            next: string | null;
        };
        NotificationView: {
            id: string;
            kind: string;
            at: string;
            readAt: string | null;
            text: string;
            reasons: components["schemas"]["ReasonView"][];
            needId: string | null;
            offerId: string | null;
            matchId: string | null;
            projectId: string | null;
            /** @description The page that shows it. */
            link: string;
        };
        OfferListView: {
            items: components["schemas"]["OfferView"][];
            next: string | null;
        };
        OfferSummaryView: {
            id: string;
            reference: string;
            title: string;
            status: string;
            kind: string;
            organisation: components["schemas"]["OrganisationView"];
            themes: string[];
            left: components["schemas"]["MoneyView"] | null;
            window: components["schemas"]["WindowView"] | null;
            origin: components["schemas"]["OriginView"];
        };
        OfferView: {
            version: number;
            visibility: string;
            description: string | null;
            /** @description Of title and texts; null where the writer did not say. */
            textLanguage: string | null;
            geography: components["schemas"]["GeographyView"] | null;
            modalities: string[] | null;
            available: components["schemas"]["MoneyView"] | null;
            reserved: components["schemas"]["MoneyView"] | null;
            committed: components["schemas"]["MoneyView"] | null;
            perGrant: components["schemas"]["PerGrantView"] | null;
            units: components["schemas"]["UnitsView"] | null;
            leadDays: number;
            conditions: components["schemas"]["ConditionsView"];
            genderSought: number | null;
            languages: string[] | null;
            excludedOrganisations: string[];
            excludedCountries: string[];
            optIns: string[];
            topics: string[];
            timeline: components["schemas"]["TimelineView"][];
            availableActions: string[];
            createdAt: string;
            updatedAt: string;
            openedAt: string | null;
            id: string;
            reference: string;
            title: string;
            status: string;
            kind: string;
            organisation: components["schemas"]["OrganisationView"];
            themes: string[];
            left: components["schemas"]["MoneyView"] | null;
            window: components["schemas"]["WindowView"] | null;
            origin: components["schemas"]["OriginView"];
        };
        OrganisationRefView: {
            id: string;
            name: string;
            kind: string;
            country: string | null;
            accredited: boolean;
        };
        OrganisationView: {
            id: string;
            name: string;
            kind: string;
            country: string | null;
        };
        OriginView: {
            /** @enum {string} */
            kind: "own" | "stated_request" | "example";
            source: string | null;
            notice: string | null;
            figuresIllustrative: boolean;
        };
        PerGrantView: {
            min: string | null;
            max: string | null;
        };
        PersonView: {
            id: string;
            name: string;
            email: string;
            demo: boolean;
        };
        PreviewView: {
            asOf: string;
            items: components["schemas"]["PreviewedMatchView"][];
        };
        PreviewedMatchView: {
            /** @description Id of the match. */
            id: string;
            rank: number;
            /** @description Where it stands in the list as it is. */
            previousRank: number;
            /** @description 0–1, with the weights that are tried. */
            score: number;
            previousScore: number;
            utilities: components["schemas"]["SidesView"];
            reasons: components["schemas"]["ReasonView"][];
            need: components["schemas"]["NeedSummaryView"];
            offer: components["schemas"]["OfferSummaryView"];
        };
        ProjectListView: {
            items: components["schemas"]["ProjectView"][];
            /** @description How many projects there are in each state, whatever the filter. */
            counts: {
                [key: string]: number;
            };
            next: string | null;
        };
        ProjectView: {
            id: string;
            version: number;
            reference: string;
            status: string;
            /** @description IATI 2.03 ActivityStatus. */
            iatiStatus: string;
            title: string;
            matchId: string;
            needId: string;
            offerId: string;
            state: components["schemas"]["OrganisationView"];
            donor: components["schemas"]["OrganisationView"];
            amount: components["schemas"]["MoneyView"] | null;
            countries: string[];
            themes: string[];
            startsOn: string | null;
            endsOn: string | null;
            signatures: components["schemas"]["SignaturesView"];
            timeline: components["schemas"]["TimelineView"][];
            origin: components["schemas"]["OriginView"];
            createdAt: string;
            updatedAt: string;
        };
        ReasonView: {
            code: string;
            params: {
                [key: string]: unknown;
            };
            text: string;
        };
        RegionListView: {
            items: components["schemas"]["RegionView"][];
            next: string | null;
        };
        RegionView: {
            code: string;
            name: string;
            names: components["schemas"]["NamesView"];
            parent: string | null;
        };
        RunReasonView: {
            code: string;
            text: string;
        };
        SessionView: {
            person: components["schemas"]["PersonView"];
            memberships: components["schemas"]["MembershipView"][];
            sampleData: boolean;
            /** @description Today, by the system's clock. */
            asOf: string;
        };
        SideWeightsView: {
            /** @enum {string} */
            side: "state" | "donor";
            /** @description False: the defaults. */
            own: boolean;
            mayChange: boolean;
            criteria: components["schemas"]["CriterionWeightView"][];
        };
        SidesView: {
            donor: number;
            state: number;
        };
        SignaturesView: {
            state: string | null;
            donor: string | null;
        };
        StanceView: {
            interestAt: string | null;
            consentAt: string | null;
            agreedAt: string | null;
            amount: components["schemas"]["MoneyView"] | null;
            declinedAt: string | null;
            /** @description Only where the side that declined shares it. */
            declineReason: string | null;
            withdrawnAt: string | null;
        };
        StancesView: {
            need: components["schemas"]["StanceView"];
            offer: components["schemas"]["StanceView"];
        };
        ThemeListView: {
            items: components["schemas"]["ThemeView"][];
            next: string | null;
        };
        ThemeShareView: {
            code: string;
            weight: number;
        };
        ThemeView: {
            parent: string | null;
            related: string[];
            /** @description The contested topic that it belongs to: both sides must have opted in. */
            topic: string | null;
            /** @description Paragraphs of the PoA, the ITI or an outcome document that it rests on. */
            anchor: string | null;
            mosaic: string[];
            dac: string[];
            code: string;
            name: string;
            names: components["schemas"]["NamesView"];
        };
        TimelineView: {
            status: string;
            at: string;
        };
        UnitsGivenView: {
            quantity: number;
            unit: string;
        };
        UnitsView: {
            unit: string;
            quantity: number;
        };
        WeightsListView: {
            items: components["schemas"]["WeightsView"][];
        };
        WeightsView: {
            organisation: components["schemas"]["OrganisationView"];
            /** @description 0 while nothing was ever set; the ETag for a change. */
            version: number;
            updatedAt: string | null;
            sides: components["schemas"]["SideWeightsView"][];
        };
        WindowView: {
            from: string;
            to: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
