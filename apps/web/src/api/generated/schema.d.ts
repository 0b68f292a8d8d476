// Written by tools/web-types.mjs from /api/v1/openapi.json.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedView: {
            email: string;
        };
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
        AnnexHolderView: {
            personId: string;
            name: string;
            grantedAt: string;
            grantedBy: string;
        };
        AnnexHoldersView: {
            exists: boolean;
            count: number;
            items: components["schemas"]["AnnexHolderView"][];
        };
        AnnexLookView: {
            personId: string;
            name: string;
            /** @description The version of the annex that was read. */
            version: number;
            at: string;
            /** @description Network address from which it was read. */
            from: string | null;
            /** @description Whether in a browser's session or with a token. */
            via: string;
        };
        AnnexLooksView: {
            items: components["schemas"]["AnnexLookView"][];
        };
        AnnexStateView: {
            /** @description What the viewer may do with it: open, write, name_holders, destroy, see_looks. */
            availableActions: string[];
            exists: boolean;
            count: number;
            items: components["schemas"]["AnnexHolderView"][];
        };
        AnnexVersionView: {
            version: number;
        };
        AnnexView: {
            text: string;
            version: number;
            updatedAt: string;
        };
        ArrivalView: {
            /** @description The session that was opened; null where an identity was linked in one. */
            session: components["schemas"]["SessionView"] | null;
            /** @description The own page to show now. */
            next: string;
        };
        AttachmentListView: {
            items: components["schemas"]["AttachmentView"][];
            next: string | null;
        };
        AttachmentView: {
            id: string;
            name: string;
            mediaType: string;
            /** @description Bytes. */
            size: number;
            /** @description SHA-256 in hexadecimal; of a sealed one a keyed digest. */
            digest: string;
            sealed: boolean;
            /** @description `quarantine` until it is checked, then `clean`, or `refused` with the reason. */
            state: string;
            refusedBecause: string | null;
            createdAt: string;
        };
        AuditListView: {
            items: components["schemas"]["AuditRowView"][];
            next: string | null;
        };
        AuditPartyView: {
            id: string;
            /** @description Null where nobody of that id is known any more. */
            name: string | null;
        };
        AuditRowView: {
            id: string;
            at: string;
            /** @description Null: the system itself. */
            person: components["schemas"]["AuditPartyView"] | null;
            organisation: components["schemas"]["AuditPartyView"] | null;
            action: string;
            objectType: string;
            objectId: string;
            /** @description What was written of the record before; null where there was nothing, or where it is withheld. */
            before: Record<string, never> | null;
            after: Record<string, never> | null;
            /** @description Whether the record is sealed, so that `before` and `after` stay closed. */
            withheld: boolean;
            /** @description `session`, `token`, `public`, `command` or `system`. */
            via: string;
            address: string | null;
            sessionId: string | null;
            requestId: string | null;
            /** @description Place in the chain; null as long as the row has no seal. */
            place: number | null;
            /** @description SHA-256 over the chain up to this row. */
            hash: string | null;
        };
        AuditStateView: {
            unsealed: number;
            oldestUnsealedSeconds: number;
            head: components["schemas"]["ChainHeadView"] | null;
        };
        AuthenticatorSelectionView: {
            /** @enum {string} */
            residentKey: "required";
            requireResidentKey: boolean;
            /** @enum {string} */
            userVerification: "required";
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
        ChainHeadView: {
            place: number;
            hash: string;
            sealedAt: string;
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
            /** @description A criterion, `overlap`, `synergy`, or `other`: what rests on facts not open to the viewer. */
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
        ConditionsDto: {
            /**
             * @description Lowest DAC gender marker.
             * @enum {number|null}
             */
            minGenderMarker?: 0 | 1 | 2 | null;
            odaOnly?: boolean | null;
            recipients?: ("state" | "regional_body" | "civil_society" | "via_eligible_organisation")[] | null;
        };
        ConditionsView: {
            minGenderMarker: number | null;
            odaOnly: boolean;
            recipients: string[] | null;
        };
        ConsentListView: {
            items: components["schemas"]["ConsentView"][];
        };
        ConsentView: {
            id: string;
            /** @description What for: publish_need, publish_offer, show_interest, open_contacts, publish_project_page. */
            purpose: string;
            organisation: components["schemas"]["OrganisationView"];
            /** @description The function in which the person consented. */
            role: string;
            personId: string;
            personName: string | null;
            /** @description Edition of the content that it was given for. */
            edition: number;
            /** @description To whom it shows that content. */
            tier: string;
            givenAt: string;
            withdrawnAt: string | null;
            /** @description Null where a newer consent took its place or the record was taken back. */
            withdrawnBy: string | null;
        };
        ContactPointListView: {
            items: components["schemas"]["ContactPointView"][];
        };
        ContactPointView: {
            /** @enum {string} */
            kind: "coordination_body" | "poa" | "iti";
            version: number;
            confirmedAt: string | null;
            /** @description Whether it should be confirmed anew. */
            due: boolean;
            personId?: string | null;
            name?: string;
            office?: string | null;
            email?: string;
            phone?: string | null;
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
            /** @description `other`: those together that rest on facts not open to the viewer. */
            code: string;
            /** @description 0–1; null is unknown and counted as one half, or of `other`. */
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
        DepartureView: {
            /** @description Of the provider: where the browser goes now. */
            url: string;
        };
        DraftedView: {
            /** @enum {string} */
            kind: "need" | "offer";
            id: string;
            /** @description Only for members of the organisation; null also where it is sealed. */
            title: string | null;
        };
        FactorStateView: {
            /** @description `totp`, `passkey`, `recovery`; empty where there is no second factor. */
            ways: string[];
            recoveryCodesLeft: number;
            /** @description Whether one of the person's functions demands a second factor. */
            required: boolean;
        };
        FieldReadersView: {
            field: string;
            /** @description The first of these who reads it, as do those after it: public, provider, accredited, parties, owner. */
            from: string;
        };
        GeographyDto: {
            /** @description Left out: anywhere may be possible. */
            include?: string[] | null;
            exclude?: string[] | null;
        };
        GeographyView: {
            include: string[] | null;
            exclude: string[];
        };
        HandOverPreviewView: {
            roles: string[];
            /** @description Drafts, and what was submitted and is not published yet; of each kind the first 100. */
            drafts: components["schemas"]["DraftedView"][];
            contactPoints: string[];
            /** @description Waiting ones that would end. */
            invitations: number;
            /** @description Whether who leaves was pre-authorised, which does not pass on. */
            preauthorised: boolean;
        };
        HandedOverView: {
            roles: string[];
        };
        HeldRoleView: {
            role: string;
            since: string;
            /** @description What the person submits in this function opens at once. */
            preauthorised: boolean;
        };
        IdentityProviderView: {
            id: string;
            name: string;
        };
        IdentityView: {
            id: string;
            /** @description The name of the provider, or its host where it is not set up any more. */
            provider: string;
            /** @description Null where it is not set up any more. */
            providerId: string | null;
            createdAt: string;
            lastUsedAt: string | null;
        };
        InvitationListView: {
            items: components["schemas"]["InvitationView"][];
        };
        InvitationShownView: {
            organisation: components["schemas"]["InvitingOrganisationView"];
            role: string;
            /** @description Enough to recognise it by. */
            maskedEmail: string;
            invitedBy: string | null;
            expiresAt: string;
            /** @description Whether to sign in and accept, rather than to make an account. */
            hasAccount: boolean;
        };
        InvitationView: {
            id: string;
            email: string;
            role: string;
            invitedBy: string | null;
            /** @enum {string} */
            state: "waiting" | "expired" | "accepted" | "withdrawn";
            createdAt: string;
            expiresAt: string;
        };
        InvitingOrganisationView: {
            name: string;
            kind: string;
            country: string | null;
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
            /** @description Over everything that the result depends on; only for who reads all of it but what each side keeps to itself. */
            digest?: string;
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
        MemberListView: {
            items: components["schemas"]["MemberView"][];
        };
        MemberView: {
            personId: string;
            name: string;
            email: string;
            /** @description Empty for somebody whose last function has just ended. */
            roles: components["schemas"]["HeldRoleView"][];
        };
        MembershipView: {
            organisation: components["schemas"]["OrganisationRefView"];
            role: string;
        };
        MoneyDto: {
            /** @description Digits with a point; at most as many decimals as the currency has minor digits. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
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
        NeedAsReadView: {
            title?: string;
            /** @description A public summary, at most 800 characters. */
            summary?: string | null;
            description?: string | null;
            /**
             * @description Language in which title and texts are written.
             * @enum {string|null}
             */
            textLanguage?: "en" | "ar" | "es" | "fr" | "ru" | "zh" | "pt" | null;
            /** @description ISO 3166-1 alpha-3. A regional body may leave it out and then asks for its members. */
            countries?: string[] | null;
            themes?: components["schemas"]["ThemeShareDto"][];
            modalities?: string[] | null;
            cost?: components["schemas"]["MoneyDto"] | null;
            /** @description The smallest part that would still help. */
            smallestUseful?: components["schemas"]["MoneyDto"] | null;
            lines?: components["schemas"]["NeedLineDto"][] | null;
            units?: components["schemas"]["UnitsDto"] | null;
            window?: components["schemas"]["WindowDto"] | null;
            /** @description Days that the work takes; 30 where it is not said. */
            durationDays?: number | null;
            /**
             * @description DAC gender marker 0, 1 or 2; leave it out where the need was not screened.
             * @enum {number|null}
             */
            genderMarker?: 0 | 1 | 2 | null;
            /** @description Working languages. */
            languages?: string[] | null;
            /** @enum {string|null} */
            recipient?: "state" | "regional_body" | "civil_society" | null;
            /** @description An organisation through which help may come where a fund takes no Governments. */
            eligibleOrganisation?: string | null;
            /** @description Organisations (ids) from which this State takes no help. */
            excludedOrganisations?: string[] | null;
            /**
             * @description May it count as official development assistance? An opinion, not a computation.
             * @enum {string|null}
             */
            odaOpinion?: "unknown" | "yes" | "partly" | "no" | null;
            /** @description Contested topics that this State applies: AMMO, SDG_16_4. */
            optIns?: string[] | null;
            /** @description Contested topics that this need is about, besides those its themes imply. */
            topics?: string[] | null;
            /** @enum {string|null} */
            hostConsent?: "missing" | "not_needed" | "given" | null;
            /** @enum {string|null} */
            urgency?: "routine" | "special" | null;
            /** @description Reference of an exemption from an arms embargo. */
            exemptionReference?: string | null;
            /** @description Rank among this State's needs, 1 the first. */
            nationalPriority?: number | null;
            /** @description The action plan that the need serves, with its paragraph. */
            nationalActionPlan?: string | null;
            target?: string | null;
            baseline?: string | null;
            nationalContribution?: string | null;
            priorAssistance?: string | null;
            /** @enum {string|null} */
            visibility?: "public" | "accredited" | "parties" | "sealed" | null;
        };
        NeedAudiencesView: {
            /** @description Whoever has signed in. */
            public: components["schemas"]["NeedAsReadView"] | null;
            /** @description Verified organisations that give or administer funds, and are not accredited. */
            provider: components["schemas"]["NeedAsReadView"] | null;
            /** @description Verified States, UN and intergovernmental organisations. */
            accredited: components["schemas"]["NeedAsReadView"] | null;
            /** @description The other side of a match, once both sides have consented. */
            parties: components["schemas"]["NeedAsReadView"] | null;
            /** @description Every field, whether the draft says it or not. */
            fields: components["schemas"]["FieldReadersView"][];
        };
        NeedLineDto: {
            title: string;
            cost: components["schemas"]["MoneyDto"];
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
            /**
             * @description As whom the viewer reads it.
             * @enum {string}
             */
            readAs: "public" | "accredited" | "parties" | "owner";
            summary: string | null;
            description?: string | null;
            /** @description Of title and texts; null where the writer did not say. */
            textLanguage: string | null;
            modalities: string[] | null;
            smallestUseful: components["schemas"]["MoneyView"] | null;
            lines?: components["schemas"]["NeedLineView"][];
            units: components["schemas"]["UnitsView"] | null;
            durationDays: number | null;
            genderMarker: number | null;
            languages: string[] | null;
            recipient: string;
            eligibleOrganisation?: string | null;
            excludedOrganisations?: string[];
            odaOpinion?: string | null;
            optIns?: string[];
            topics: string[];
            hostConsent?: string | null;
            urgency: string | null;
            exemptionReference?: string | null;
            nationalPriority?: number | null;
            nationalActionPlan?: string | null;
            target?: string | null;
            baseline?: string | null;
            nationalContribution?: string | null;
            priorAssistance?: string | null;
            /** @description That there is a sealed annex, and who holds it; its text is read elsewhere. */
            annex?: components["schemas"]["AnnexStateView"];
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
        NewTokenView: {
            id: string;
            name: string;
            /** @description Its last four characters. */
            ending: string;
            scopes: string[];
            /** @description Networks that it may be used from; empty for any. */
            addresses: string[];
            createdAt: string;
            expiresAt: string;
            /** @description To some minutes; null where it was never used. */
            lastUsedAt: string | null;
            /** @description The token itself. Told this once. */
            token: string;
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
        OfferAsReadView: {
            title?: string;
            description?: string | null;
            /**
             * @description Language in which title and texts are written.
             * @enum {string|null}
             */
            textLanguage?: "en" | "ar" | "es" | "fr" | "ru" | "zh" | "pt" | null;
            kind?: string;
            themes?: string[];
            geography?: components["schemas"]["GeographyDto"] | null;
            modalities?: string[] | null;
            available?: components["schemas"]["MoneyDto"] | null;
            perGrant?: components["schemas"]["PerGrantDto"] | null;
            units?: components["schemas"]["OfferUnitsDto"] | null;
            window?: components["schemas"]["WindowDto"] | null;
            /** @description Days from an agreement to the start. */
            leadDays?: number | null;
            conditions?: components["schemas"]["ConditionsDto"] | null;
            /**
             * @description The DAC gender marker that the provider looks for, beyond its minimum.
             * @enum {number|null}
             */
            genderSought?: 0 | 1 | 2 | null;
            languages?: string[] | null;
            /** @description Organisations (ids) that this provider does not fund. */
            excludedOrganisations?: string[] | null;
            excludedCountries?: string[] | null;
            /** @description Contested topics that this provider applies: AMMO, SDG_16_4. */
            optIns?: string[] | null;
            /** @description Contested topics that this offer is about, besides those its themes imply. */
            topics?: string[] | null;
            /** @enum {string|null} */
            visibility?: "public" | "accredited" | "parties" | "sealed" | null;
        };
        OfferAudiencesView: {
            /** @description Whoever has signed in. */
            public: components["schemas"]["OfferAsReadView"] | null;
            /** @description Verified organisations that give or administer funds, and are not accredited. */
            provider: components["schemas"]["OfferAsReadView"] | null;
            /** @description Verified States, UN and intergovernmental organisations. */
            accredited: components["schemas"]["OfferAsReadView"] | null;
            /** @description The other side of a match, once both sides have consented. */
            parties: components["schemas"]["OfferAsReadView"] | null;
            /** @description Every field, whether the draft says it or not. */
            fields: components["schemas"]["FieldReadersView"][];
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
        OfferUnitsDto: {
            /** @enum {string} */
            unit: "seats" | "trainer_days" | "items";
            quantity: number;
        };
        OfferView: {
            version: number;
            visibility: string;
            /**
             * @description As whom the viewer reads it.
             * @enum {string}
             */
            readAs: "public" | "accredited" | "parties" | "owner";
            description?: string | null;
            /** @description Of title and texts; null where the writer did not say. */
            textLanguage: string | null;
            geography: components["schemas"]["GeographyView"] | null;
            modalities: string[] | null;
            available: components["schemas"]["MoneyView"] | null;
            reserved?: components["schemas"]["MoneyView"] | null;
            committed?: components["schemas"]["MoneyView"] | null;
            perGrant: components["schemas"]["PerGrantView"] | null;
            units: components["schemas"]["UnitsView"] | null;
            leadDays: number;
            conditions?: components["schemas"]["ConditionsView"];
            genderSought?: number | null;
            languages: string[] | null;
            excludedOrganisations?: string[];
            excludedCountries?: string[];
            optIns?: string[];
            topics: string[];
            /** @description That there is a sealed annex, and who holds it; its text is read elsewhere. */
            annex?: components["schemas"]["AnnexStateView"];
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
        OrganisationEntryListView: {
            items: components["schemas"]["OrganisationEntryView"][];
            next: string | null;
        };
        OrganisationEntryView: {
            id: string;
            name: string;
            kind: string;
            country: string | null;
            /** @description A regional body's member States. */
            members: string[];
            verified: boolean;
            /** @description Functions that the caller may give there; empty: none. */
            rolesToGive: string[];
            mayVerify: boolean;
            version?: number;
            verifiedAt?: string | null;
            refusedAt?: string | null;
            refusedBecause?: string | null;
            /** @description Since when nobody is left who endorses, approves or administers. */
            endorserMissingSince?: string | null;
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
        OwnAddressView: {
            /** @description With which the person signs in. */
            address: string;
            /** @description What was asked for and is not confirmed yet; the same whether or not somebody has that address. */
            waiting: components["schemas"]["WaitingAddressView"] | null;
        };
        OwnSessionView: {
            id: string;
            /** @description How it was opened: `password`, `link`, `invitation`, `passkey`, `oidc`. */
            method: string;
            /** @description Browser and system as far as they are known, in names of ours; may be empty. */
            device: string;
            address: string | null;
            createdAt: string;
            /** @description To the minute. */
            lastSeenAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
        };
        PasskeyAlgorithmView: {
            /** @enum {string} */
            type: "public-key";
            /** @description A COSE algorithm, such as -7 for ES256. */
            alg: number;
        };
        PasskeyCreationOptionsView: {
            /** @description In base64url; answered once, within five minutes. */
            challenge: string;
            rp: components["schemas"]["RelyingPartyView"];
            user: components["schemas"]["PasskeyUserView"];
            pubKeyCredParams: components["schemas"]["PasskeyAlgorithmView"][];
            /** @description Milliseconds. */
            timeout: number;
            /** @description Passkeys that the person has already. */
            excludeCredentials: components["schemas"]["PasskeyRefView"][];
            authenticatorSelection: components["schemas"]["AuthenticatorSelectionView"];
            /** @enum {string} */
            attestation: "none";
        };
        PasskeyRefView: {
            /** @enum {string} */
            type: "public-key";
            /** @description In base64url. */
            id: string;
        };
        PasskeyRequestOptionsView: {
            /** @description In base64url; answered once, within five minutes. */
            challenge: string;
            rpId: string;
            /** @description Milliseconds. */
            timeout: number;
            /** @enum {string} */
            userVerification: "required";
        };
        PasskeyUserView: {
            /** @description In base64url. */
            id: string;
            name: string;
            displayName: string;
        };
        PasskeyView: {
            id: string;
            name: string;
            createdAt: string;
            lastUsedAt: string | null;
            /** @description Its provider copies it to the person's other devices. */
            backedUp: boolean;
        };
        PerGrantDto: {
            min?: string | null;
            max?: string | null;
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
        PersonalDataView: {
            person: Record<string, never>[];
            functions: Record<string, never>[];
            invitations: Record<string, never>[];
            contactPoints: Record<string, never>[];
            handOvers: Record<string, never>[];
            sessions: Record<string, never>[];
            tokens: Record<string, never>[];
            identities: Record<string, never>[];
            drafted: Record<string, never>[];
            addressChanges: Record<string, never>[];
            mails: Record<string, never>[];
            trail: Record<string, never>[];
        };
        PossibleHolderView: {
            personId: string;
            name: string;
            organisation: components["schemas"]["OrganisationView"];
        };
        PossibleHoldersView: {
            items: components["schemas"]["PossibleHolderView"][];
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
            /** @description How many projects there are in each state, of the organisation that is asked for where one is. */
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
            /** @description Absent where the viewer may not know of the need. */
            title?: string;
            matchId?: string;
            needId?: string;
            offerId?: string;
            state: components["schemas"]["OrganisationView"];
            donor: components["schemas"]["OrganisationView"];
            amount: components["schemas"]["MoneyView"] | null;
            countries: string[];
            themes: string[];
            startsOn: string | null;
            endsOn: string | null;
            signatures?: components["schemas"]["SignaturesView"];
            timeline?: components["schemas"]["TimelineView"][];
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
        RecoveryCodesView: {
            /** @description Each works once. Told this once. */
            recoveryCodes: string[];
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
        RelyingPartyView: {
            id: string;
            name: string;
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
            /**
             * @description What is to be done before anything else opens: show the second factor, or set one up; else null.
             * @enum {string|null}
             */
            next: "second_factor" | "enrol" | null;
            /** @description By what the second step can be taken: `totp`, `passkey`, `recovery`. */
            ways: string[];
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
        TermsView: {
            /** @description The version in force. */
            version: string;
            accepted: boolean;
            acceptedAt: string | null;
        };
        ThemeListView: {
            items: components["schemas"]["ThemeView"][];
            next: string | null;
        };
        ThemeShareDto: {
            code: string;
            weight: number;
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
        TokenView: {
            id: string;
            name: string;
            /** @description Its last four characters. */
            ending: string;
            scopes: string[];
            /** @description Networks that it may be used from; empty for any. */
            addresses: string[];
            createdAt: string;
            expiresAt: string;
            /** @description To some minutes; null where it was never used. */
            lastUsedAt: string | null;
        };
        TotpConfirmedView: {
            session: components["schemas"]["SessionView"];
            /** @description Each works once. Told this once. */
            recoveryCodes: string[];
        };
        TotpSetUpView: {
            /** @description Base32, to type into an app for codes. */
            secret: string;
            /** @description The same as an address that such an app reads from a QR code. */
            uri: string;
        };
        UnitsDto: {
            /** @enum {string} */
            unit: "seats" | "trainer_days" | "items";
            quantity: number;
        };
        UnitsGivenView: {
            quantity: number;
            unit: string;
        };
        UnitsView: {
            unit: string;
            quantity: number;
        };
        WaitingAddressView: {
            address: string;
            /** @description Until when the link that was sent there works. */
            until: string;
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
        WindowDto: {
            from: string;
            to: string;
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
