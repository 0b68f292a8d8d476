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
        AdviceItemView: {
            code: string;
            /** @enum {string} */
            severity: "needed" | "better";
            /** @description JSON pointer of the field. */
            pointer: string;
            text: string;
            /** @description Share (0 to 1, two decimals) of the declines whose reason this answers; null where none is known. */
            declinesShare: number | null;
        };
        AgreedLineView: {
            line: string;
            amount: components["schemas"]["MoneyView"];
        };
        AlmostFitsView: {
            gate: string;
            opening: components["schemas"]["ReasonView"];
            offer: components["schemas"]["AnsweringOfferView"];
            organisation: components["schemas"]["OrganisationView"];
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
        AnsweringOfferView: {
            id: string;
            reference: string;
            title: string;
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
        BeneficiariesDto: {
            women?: number | null;
            men?: number | null;
            girls?: number | null;
            boys?: number | null;
        };
        BeneficiariesView: {
            women: number | null;
            men: number | null;
            girls: number | null;
            boys: number | null;
        };
        BoardCellView: {
            /** @description Null: what names no theme. */
            theme: string | null;
            needsOpen: number;
            offersReaching: number;
            projectsRunning: number;
            activities: number;
            links: components["schemas"]["CellLinksView"];
        };
        BoardRowView: {
            country: string;
            /** @description Only those with something in them. */
            cells: components["schemas"]["BoardCellView"][];
        };
        BoardThemeView: {
            code: string;
            needsOpen: number;
            /** @description States behind them. */
            states: number;
            /** @description What the caller may not see singly is left out: fewer than three States are behind it, in a sensitive theme. */
            suppressed: boolean;
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
        CallWindowDto: {
            opens: string;
            closes: string;
        };
        CallWindowView: {
            opens: string;
            closes: string;
        };
        CellLinksView: {
            needs: string | null;
            offers: string | null;
            projects: string | null;
            activities: string | null;
        };
        ChainHeadView: {
            place: number;
            hash: string;
            sealedAt: string;
        };
        ChangeView: {
            before?: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            } | null;
            after?: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            } | null;
            /** @description JSON pointer into the record, such as `/content/title`. */
            pointer: string;
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
            /** @description What else it asks, in its own words: reporting, end use, return of equipment. */
            text?: string | null;
        };
        ConditionsView: {
            minGenderMarker: number | null;
            odaOnly: boolean;
            recipients: string[] | null;
            /** @description What else is asked, in the provider's words. */
            text: string | null;
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
        CounterpartContactDto: {
            name?: string | null;
            email?: string | null;
            phone?: string | null;
        };
        CounterpartDto: {
            institution: string;
            function: string;
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
        CountsDto: {
            total: number;
            women?: number | null;
            men?: number | null;
            girls?: number | null;
            boys?: number | null;
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
        DeadlineListView: {
            items: components["schemas"]["DeadlineView"][];
        };
        DeadlineView: {
            /** @description What is due: `need.answers`, `match.answer`, … */
            kind: string;
            /** @description The last moment of the last day, in UTC. */
            dueAt: string;
            /** @description It has passed, and what was to happen has not. */
            late: boolean;
        };
        DeclineReasonView: {
            reason: string;
            count: number;
        };
        DeclinesView: {
            total: number;
            reasons: components["schemas"]["DeclineReasonView"][] | null;
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
        EndorsementView: {
            role: string;
            at: string;
            /** @description The note verbale or letter behind it. */
            instrument: string | null;
        };
        EvaluationDto: {
            criteria: string[];
            evaluator: string;
            evaluatedOn: string;
            /** @description 1 poor … 5 very good. */
            rating: number;
            findings: string;
            /** @description What the parties answer to it. */
            managementResponse?: string | null;
        };
        EvidenceView: {
            /** @description A file of the project. */
            attachment: string | null;
            reference: string | null;
        };
        ExportListView: {
            items: components["schemas"]["ExportView"][];
            next: string | null;
        };
        ExportView: {
            id: string;
            version: number;
            /** @description `need` or `offer`. */
            kind: string;
            format: string;
            filter: components["schemas"]["ExportedFilterView"];
            /** @description `waiting`, `ready`, or `refused`: more than 20,000 records. */
            state: string;
            progress: components["schemas"]["ProgressView"];
            /** @description Null until it is ready. */
            name: string | null;
            /** @description Bytes. */
            size: number | null;
            createdAt: string;
            readyAt: string | null;
            /** @description When it is deleted, 24 hours after it was ready. */
            expiresAt: string;
        };
        ExportedFilterView: {
            status?: string;
            theme?: string;
            country?: string;
            kind?: string;
            mine?: boolean;
            organisation?: string;
        };
        FactorStateView: {
            /** @description `totp`, `passkey`, `recovery`; empty where there is no second factor. */
            ways: string[];
            recoveryCodesLeft: number;
            /** @description Whether one of the person's functions demands a second factor. */
            required: boolean;
        };
        FeedbackReplyView: {
            at: string;
            text: string;
        };
        FeedbackView: {
            askedAt: string;
            endsAt: string;
            /** @description The time is over: a side that said nothing gave no feedback. */
            ended: boolean;
            state: components["schemas"]["GivenFeedbackView"] | null;
            donor: components["schemas"]["GivenFeedbackView"] | null;
        };
        FieldReadersView: {
            field: string;
            /** @description The first of these who reads it, as do those after it: public, provider, accredited, parties, owner. */
            from: string;
        };
        FoundListView: {
            items: components["schemas"]["FoundView"][];
            next: string | null;
        };
        FoundView: {
            /** @enum {string} */
            kind: "need" | "offer" | "project";
            id: string;
            reference: string;
            /** @description Null where the caller may know of the record, not of its title. */
            title: string | null;
            titleRanges: components["schemas"]["TextRangeView"][];
            status: string;
            /** @description Who asks or gives; of a project the State. */
            organisation: components["schemas"]["OrganisationView"];
            /** @description Empty for an offer, whose places are in its geography. */
            countries: string[];
            themes: string[];
            /** @description When it was entered. */
            at: string;
            snippet: components["schemas"]["SnippetView"] | null;
            /** @description Where it is an example, or a request that a State stated elsewhere: must stand beside it. */
            notice: string | null;
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
        GivenFeedbackView: {
            at: string;
            fit: number;
            timeliness: number;
            cooperation: number;
            results: number;
            text: string | null;
            reply: components["schemas"]["FeedbackReplyView"] | null;
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
        HistoryActorView: {
            /** @description `person` or `system`. */
            kind: string;
            /** @description Null where the name is not for this reader. */
            person: components["schemas"]["HistoryPersonView"] | null;
            /** @description For whom they acted. */
            organisation: components["schemas"]["OrganisationView"] | null;
        };
        HistoryEntryView: {
            id: string;
            at: string;
            /** @description What was done, such as `changed`, `submit`, `interest`. */
            event: string;
            /** @description The version of the record after it; null where none was counted. */
            version: number | null;
            who: components["schemas"]["HistoryActorView"];
            /** @description The first version that this reader may read: its changes are the whole of it. */
            begins: boolean;
            /** @description The content was sealed then. */
            sealed: boolean;
            changes: components["schemas"]["ChangeView"][];
        };
        HistoryPersonView: {
            id: string;
            name: string;
        };
        HistoryView: {
            items: components["schemas"]["HistoryEntryView"][];
            next: string | null;
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
        ImplementingPartnerDto: {
            name: string;
        };
        ImportColumnView: {
            name: string;
            required: boolean;
            /** @description `text`, `number`, `flag`, `list`, `themes`, `amount`, `currency`, `day` or `json`. */
            form: string;
            example: string;
        };
        ImportColumnsView: {
            kind: string;
            columns: components["schemas"]["ImportColumnView"][];
        };
        ImportListView: {
            items: components["schemas"]["ImportView"][];
            next: string | null;
        };
        ImportOutcomesView: {
            make: number;
            change: number;
            /** @description As it stands already. */
            same: number;
            wrong: number;
        };
        ImportRefusalView: {
            code: string;
            row: number | null;
            column: string | null;
            detail: string;
        };
        ImportResultsView: {
            made: number;
            changed: number;
            /** @description Confirmed, and refused when it came to it. */
            skipped: number;
            undone: number;
            /** @description Not undone, for somebody has worked on it since. */
            left: number;
        };
        ImportRowListView: {
            items: components["schemas"]["ImportRowView"][];
            next: string | null;
        };
        ImportRowView: {
            /** @description The line of a text, the row of a sheet, the place in a list from 1. */
            row: number;
            outcome: string;
            title: string | null;
            /** @description The record that it is about, or that it made. */
            record: string | null;
            changes: components["schemas"]["ChangeView"][];
            errors: components["schemas"]["RowErrorView"][];
            /** @description `made`, `changed`, `skipped`, `undone` or `left`; null before. */
            result: string | null;
        };
        ImportView: {
            id: string;
            version: number;
            /** @description `need` or `offer`. */
            kind: string;
            format: string;
            name: string;
            /** @description Bytes. */
            size: number;
            organisation: components["schemas"]["OrganisationView"];
            /** @description `waiting`, `checked`, `refused`, `applying`, `applied`, `undoing` or `undone`. */
            state: string;
            progress: components["schemas"]["ProgressView"];
            counts: components["schemas"]["ImportOutcomesView"];
            applied: components["schemas"]["ImportResultsView"];
            refused: components["schemas"]["ImportRefusalView"] | null;
            /** @description `confirm` or `undo`. */
            availableActions: string[];
            createdAt: string;
            checkedAt: string | null;
            confirmedAt: string | null;
            finishedAt: string | null;
            /** @description When it is deleted. */
            forgottenAt: string;
        };
        IndicatorDto: {
            /** @enum {string} */
            kind: "output" | "outcome";
            title: string;
            /** @description "officers trained", "weapons marked". */
            unit: string;
            baseline?: components["schemas"]["CountsDto"] | null;
            target?: components["schemas"]["CountsDto"] | null;
            actual?: components["schemas"]["CountsDto"] | null;
            actualOn?: string | null;
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
        LessonDto: {
            text: string;
            theme?: string | null;
            /** @description Shown to all who may read the project; else to its parties. */
            open: boolean;
        };
        LightCountsView: {
            red: number;
            amber: number;
            green: number;
        };
        LightReasonView: {
            code: string;
            /** @description The day since when it holds; of what is coming, its day. */
            since: string;
            /** @description Days since then; below zero where it is ahead. */
            days: number;
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
            /** @description By when somebody is to answer, or something to move; for the two sides and the offices that serve all. */
            deadlines: components["schemas"]["DeadlineView"][];
            /** @description Of the need, with what is agreed of each; of a single match, for who may read them. */
            lines?: components["schemas"]["NeedLineView"][];
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
        MessageListView: {
            items: components["schemas"]["MessageView"][];
            next: string | null;
        };
        MessageView: {
            id: string;
            at: string;
            /** @enum {string} */
            side: "need" | "offer";
            organisation: components["schemas"]["OrganisationView"];
            /** @description Name of who wrote it. */
            person: string;
            text: string;
            /** @description Whether the viewer's own side wrote it. */
            own: boolean;
        };
        MilestoneDto: {
            title: string;
            plannedOn: string;
            /** @description When it was reached. */
            actualOn?: string | null;
            note?: string | null;
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
        NeedAdviceView: {
            /** @description 0 to 100. */
            score: number;
            items: components["schemas"]["AdviceItemView"][];
            /** @description Null for what is not stored yet. */
            declines: components["schemas"]["DeclinesView"] | null;
        };
        NeedAsReadView: {
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
            modalities?: string[] | null;
            cost?: components["schemas"]["MoneyDto"] | null;
            /** @description That the cost is not known, said on purpose. */
            costUnknown?: boolean | null;
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
            /** @description Why the circumstances are special. */
            urgencyReason?: string | null;
            /** @description Reference of an exemption from an arms embargo. */
            exemptionReference?: string | null;
            /** @description Rank among this State's needs, 1 the first. */
            nationalPriority?: number | null;
            /** @description The action plan that the need serves, with its paragraph. */
            nationalActionPlan?: string | null;
            target?: string | null;
            /** @description By when the target is to be reached. */
            targetDate?: string | null;
            baseline?: string | null;
            nationalContribution?: string | null;
            /** @description What already exists, who helps already, and with what result. */
            priorAssistance?: string | null;
            beneficiaries?: components["schemas"]["BeneficiariesDto"] | null;
            genderAnalysis?: string | null;
            secondLanguage?: components["schemas"]["SecondLanguageDto"] | null;
            /** @enum {string|null} */
            visibility?: "public" | "accredited" | "parties" | "sealed" | null;
            title?: string;
            themes?: components["schemas"]["ThemeShareDto"][];
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
        NeedBoardView: {
            items: components["schemas"]["NeedOnBoardView"][];
            next: string | null;
        };
        NeedExampleView: {
            title: string;
            summary: string;
            target: string;
            baseline: string;
            priorAssistance: string;
            nationalContribution: string;
            genderAnalysis: string;
            /** @description Activities, one a line of the cost. */
            lines: string[];
        };
        NeedLineDto: {
            /** @description "L1", "L2", …; left out where the line is new: the server gives it one, which it keeps. */
            id?: string;
            title: string;
            result?: string | null;
            cost: components["schemas"]["MoneyDto"];
        };
        NeedLineView: {
            /** @description Stays the same through edits. */
            id: string;
            title: string;
            result: string | null;
            cost: components["schemas"]["MoneyView"];
            agreed: components["schemas"]["MoneyView"];
            /** @description 0–1: the share of its cost that is agreed; null for a line that costs nothing. */
            coverage: number | null;
        };
        NeedListView: {
            items: components["schemas"]["NeedView"][];
            next: string | null;
        };
        NeedNoteListView: {
            items: components["schemas"]["NeedNoteView"][];
            next: string | null;
        };
        NeedNoteView: {
            id: string;
            /** @description The step, such as `ask_clarification`. */
            event: string;
            /** @enum {string} */
            by: "secretariat" | "owner";
            text: string;
            /** @description Where the need was referred to. */
            to: string | null;
            at: string;
        };
        NeedOnBoardView: {
            id: string;
            reference: string;
            title: string;
            status: string;
            organisation: components["schemas"]["OrganisationView"];
            countries: string[];
            themes: string[];
            /** @enum {string} */
            reason: "ACKNOWLEDGE_LATE" | "CIRCULATE_LATE" | "ORPHAN";
            /** @description By when it should have happened. */
            due: string;
            /** @description Days since then. */
            days: number;
        };
        NeedReconfirmationView: {
            reference: string;
            /** @description Null for a sealed need. */
            title: string | null;
            organisation: components["schemas"]["ReconfirmingOrganisationView"];
            openedAt: string;
            confirmedAt: string;
            /** @description When it lapses unless it is confirmed again. */
            lapsesAt: string;
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
        NeedTemplateListView: {
            items: components["schemas"]["NeedTemplateView"][];
        };
        NeedTemplateView: {
            theme: string;
            /** @description The theme's name in the reader's language. */
            title: string;
            /** @description Of the example: the reader's where it is written in it, else English. */
            language: string;
            modalities: string[];
            example: components["schemas"]["NeedExampleView"];
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
            costUnknown: boolean;
            urgencyReason?: string | null;
            targetDate?: string | null;
            beneficiaries: components["schemas"]["BeneficiariesView"] | null;
            genderAnalysis?: string | null;
            secondLanguage?: components["schemas"]["SecondLanguageView"] | null;
            endorsement?: components["schemas"]["EndorsementView"] | null;
            /** @description The day on which this need, or the first of those that it was copied from, was first open; null before. */
            askedSince: string | null;
            /** @description How many of them have been open. */
            timesAsked: number;
            /** @description When its State last said that it still holds. */
            confirmedAt: string | null;
            copiedFrom?: string | null;
            supersededBy?: string | null;
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
        NextDueView: {
            /** @enum {string} */
            what: "report" | "payment" | "milestone";
            on: string;
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
            /**
             * @description IATI 2.03 EarmarkingCategory: 1 unearmarked, 2 softly earmarked, 3 earmarked, 4 tightly earmarked.
             * @enum {number|null}
             */
            earmarking?: 1 | 2 | 4 | 3 | null;
            callWindow?: components["schemas"]["CallWindowDto"] | null;
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
            /** @description Seats, trainer days or items that are neither reserved nor agreed. */
            unitsLeft: components["schemas"]["UnitsView"] | null;
            unitsReserved?: number | null;
            unitsCommitted?: number | null;
            /** @description IATI EarmarkingCategory. */
            earmarking: number | null;
            callWindow: components["schemas"]["CallWindowView"] | null;
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
        OverlapAmountView: {
            /** @description Kind of flow, of an activity; `agreed`, of a project. */
            kind: string;
            amount: string;
            currency: string;
        };
        OverlapListView: {
            items: components["schemas"]["OverlapView"][];
            next: string | null;
        };
        OverlapView: {
            /** @description project, or activity of the register */
            kind: string;
            id: string;
            reference: string | null;
            /** @description Null where the viewer may not know it. */
            title: string | null;
            status: string | null;
            donors: string[];
            /** @description What both have. */
            countries: string[];
            themes: string[];
            startsOn: string | null;
            endsOn: string | null;
            amounts: components["schemas"]["OverlapAmountView"][];
            /** @description The file that an activity came from. */
            source: string | null;
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
        ProgressView: {
            done: number;
            total: number | null;
        };
        ProjectBoardView: {
            items: components["schemas"]["ProjectOnBoardView"][];
            counts: components["schemas"]["LightCountsView"];
            next: string | null;
        };
        ProjectListView: {
            items: components["schemas"]["ProjectView"][];
            /** @description How many projects there are in each state, of the organisation that is asked for where one is. */
            counts: {
                [key: string]: number;
            };
            next: string | null;
        };
        ProjectOnBoardView: {
            id: string;
            reference: string;
            title: string;
            status: string;
            state: components["schemas"]["OrganisationView"];
            donor: components["schemas"]["OrganisationView"];
            countries: string[];
            themes: string[];
            /** @enum {string} */
            light: "red" | "amber" | "green";
            /** @description The gravest first; empty: green. */
            reasons: components["schemas"]["LightReasonView"][];
            agreed: components["schemas"]["MoneyView"] | null;
            paid: components["schemas"]["MoneyView"] | null;
            /** @description Spent, as the reports that were handed in say. */
            reported: components["schemas"]["MoneyView"] | null;
            nextDue: components["schemas"]["NextDueView"] | null;
            updatedAt: string;
        };
        ProjectStepView: {
            status: string;
            at: string;
            reason: string | null;
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
            description?: string | null;
            /** @description Null where a fund began it without a match; so may the next two be. */
            matchId?: string | null;
            needId?: string | null;
            offerId?: string | null;
            state: components["schemas"]["OrganisationView"];
            donor: components["schemas"]["OrganisationView"];
            amount: components["schemas"]["MoneyView"] | null;
            /** @description The sum of all tranches, and of those that are paid. */
            planned?: components["schemas"]["MoneyView"] | null;
            paid: components["schemas"]["MoneyView"] | null;
            countries: string[];
            themes: string[];
            startsOn: string | null;
            endsOn: string | null;
            counterpart: components["schemas"]["CounterpartDto"] | null;
            counterpartContact?: components["schemas"]["CounterpartContactDto"] | null;
            implementingPartner: components["schemas"]["ImplementingPartnerDto"] | null;
            sustainability?: components["schemas"]["SustainabilityDto"] | null;
            milestones?: components["schemas"]["MilestoneDto"][];
            indicators?: components["schemas"]["IndicatorDto"][];
            tranches?: components["schemas"]["TrancheView"][];
            reports?: components["schemas"]["ReportView"][];
            risks?: components["schemas"]["RiskDto"][];
            safeguards?: components["schemas"]["SafeguardsDto"] | null;
            /** @description not_yet, evaluated, not_evaluated (closed without). */
            evaluationState: string;
            evaluation?: components["schemas"]["EvaluationDto"] | null;
            /** @description To whoever is no party: those that are marked open. */
            lessons: components["schemas"]["LessonDto"][];
            feedback?: components["schemas"]["FeedbackView"] | null;
            refund?: components["schemas"]["RefundView"] | null;
            /** @description The earliest day by which a milestone, a report or a payment is awaited. */
            nextDueOn?: string | null;
            overdue?: boolean;
            signatures?: components["schemas"]["SignaturesView"];
            timeline?: components["schemas"]["ProjectStepView"][];
            origin: components["schemas"]["OriginView"];
            createdAt: string;
            updatedAt: string;
            /** @description Steps of the workflow, and: edit, plan, pay, refund, give_feedback, reply. */
            availableActions: string[];
        };
        ReasonView: {
            code: string;
            params: {
                [key: string]: unknown;
            };
            text: string;
        };
        ReconfirmingOrganisationView: {
            name: string;
            country: string | null;
        };
        RecoveryCodesView: {
            /** @description Each works once. Told this once. */
            recoveryCodes: string[];
        };
        RefundView: {
            amount: components["schemas"]["MoneyView"] | null;
            settledOn: string | null;
            reference: string | null;
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
        ReportCommentView: {
            at: string;
            side: string;
            text: string;
        };
        ReportView: {
            id: string;
            n: number;
            /** @description interim, final */
            kind: string;
            /** @description narrative, financial */
            part: string;
            from: string | null;
            to: string | null;
            dueOn: string;
            /** @description scheduled, submitted, returned, accepted */
            status: string;
            /** @description ahead, due (from two weeks before its day), overdue; null: not awaited. */
            timing: string | null;
            text: string | null;
            spent: components["schemas"]["MoneyView"] | null;
            attachments: string[];
            comments: components["schemas"]["ReportCommentView"][];
            submittedAt: string | null;
            acceptedAt: string | null;
            /** @description submit, return, accept. */
            availableActions: string[];
        };
        ResponseCountsView: {
            /** @description Providers that it was brought to, as far as the State may know. */
            told: number;
            /** @description Those that have said something, by the state of their match. */
            interested: number;
            talking: number;
            agreed: number;
            ended: number;
            /** @description All that declined, also those that are not named. */
            declined: number;
            /** @description Told and silent. */
            unanswered: number;
        };
        ResponseDeclinesView: {
            total: number;
            /** @description How many for each reason; null while too few have declined to say more. */
            byReason: {
                [key: string]: number;
            } | null;
        };
        ResponseListView: {
            items: components["schemas"]["ResponseSummaryView"][];
            next: string | null;
        };
        ResponseSummaryView: {
            /** @description From 1 on for each need. */
            number: number;
            madeAt: string;
            /** @enum {string} */
            occasion: "deadline" | "request";
            counts: components["schemas"]["ResponseCountsView"];
            /** @description No provider had shown interest for 60 days. */
            orphan: boolean;
        };
        ResponseView: {
            /** @description From 1 on for each need. */
            number: number;
            madeAt: string;
            /** @enum {string} */
            occasion: "deadline" | "request";
            counts: components["schemas"]["ResponseCountsView"];
            /** @description No provider had shown interest for 60 days. */
            orphan: boolean;
            needReference: string;
            needTitle: string;
            openedAt: string;
            said: components["schemas"]["SaidView"][];
            unanswered: components["schemas"]["UnansweredView"][];
            /** @description Further ones whose offer the State may not know; 0 where they are fewer than three. */
            unansweredUnnamed: number;
            declines: components["schemas"]["ResponseDeclinesView"];
            /** @description Of them, those that the State may not know of. */
            declinedUnnamed: number;
            nearMisses: components["schemas"]["AlmostFitsView"][];
            running: components["schemas"]["RunningView"][];
            /** @description The whole to be read, in the reader's language. */
            letter: string;
        };
        RiskDto: {
            what: string;
            /** @enum {string} */
            likelihood: "low" | "medium" | "high";
            /** @enum {string} */
            impact: "low" | "medium" | "high";
            mitigation?: string | null;
            /** @enum {string} */
            status: "open" | "closed" | "mitigated" | "occurred";
        };
        RowErrorView: {
            column: string | null;
            pointer: string;
            code: string;
            detail: string;
        };
        RunReasonView: {
            code: string;
            text: string;
        };
        RunningView: {
            title: string;
            organisation: string;
            /** @enum {string} */
            source: "tandem" | "register";
            status: string | null;
            start: string | null;
            end: string | null;
        };
        SafeguardDto: {
            /** @enum {string} */
            state: "done" | "not_applicable" | "planned";
            on?: string | null;
            note?: string | null;
        };
        SafeguardsDto: {
            /** @description End-use assurance given and checked. */
            endUse?: components["schemas"]["SafeguardDto"] | null;
            marking?: components["schemas"]["SafeguardDto"] | null;
            recordKeeping?: components["schemas"]["SafeguardDto"] | null;
            storage?: components["schemas"]["SafeguardDto"] | null;
        };
        SaidView: {
            matchId: string;
            /** @description Of the match. */
            state: string;
            since: string;
            /** @description Only where the provider shares it. */
            reason: string | null;
            note: string | null;
            offer: components["schemas"]["AnsweringOfferView"];
            organisation: components["schemas"]["OrganisationView"];
        };
        SavedSearchListView: {
            items: components["schemas"]["SavedSearchView"][];
            next: string | null;
        };
        SavedSearchView: {
            id: string;
            name: string;
            q: string | null;
            kind: string | null;
            theme: string | null;
            country: string | null;
            status: string | null;
            notify: boolean;
            /** @description The organisation for which it was saved. */
            organisation: string;
            createdAt: string;
            /** @description When its person was last told of something new. */
            lastFoundAt: string | null;
        };
        SecondLanguageDto: {
            /** @enum {string} */
            language: "en" | "ar" | "es" | "fr" | "ru" | "zh" | "pt";
            title?: string | null;
            summary?: string | null;
            description?: string | null;
            /** @description Whether somebody who knows both languages has read it; a machine's is not. */
            reviewed?: boolean | null;
        };
        SecondLanguageView: {
            language: string;
            title: string | null;
            summary: string | null;
            description: string | null;
            /** @description Whether somebody who knows both languages has read it. */
            reviewed: boolean;
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
        SnippetView: {
            /** @description The name of the field, such as `summary`; `countries`, `themes`, `organisation`, `reference` for names. */
            field: string;
            text: string;
            ranges: components["schemas"]["TextRangeView"][];
        };
        StanceView: {
            interestAt: string | null;
            consentAt: string | null;
            agreedAt: string | null;
            amount: components["schemas"]["MoneyView"] | null;
            /** @description Where it names lines of the need. */
            lines: components["schemas"]["AgreedLineView"][] | null;
            /** @description Of an offer in seats, trainer days or items. */
            units: number | null;
            declinedAt: string | null;
            /** @description Only where the side that declined shares it. */
            declineReason: string | null;
            /** @description Shared with the reason. */
            declineNote: string | null;
            withdrawnAt: string | null;
            duplicateAt: string | null;
            /** @description The match or project that is the same; for the side that said so. */
            duplicateOf: string | null;
            duplicateNote: string | null;
            lapsedAt: string | null;
        };
        StancesView: {
            need: components["schemas"]["StanceView"];
            offer: components["schemas"]["StanceView"];
        };
        SustainabilityDto: {
            whoPays: string;
            whoMaintains: string;
            /** @description From when on. */
            from?: string | null;
            note?: string | null;
        };
        TermsView: {
            /** @description The version in force. */
            version: string;
            accepted: boolean;
            acceptedAt: string | null;
        };
        TextRangeView: {
            from: number;
            to: number;
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
        TrancheView: {
            n: number;
            amount: components["schemas"]["MoneyView"] | null;
            condition: string | null;
            dueOn: string | null;
            /** @description Null: not paid yet. */
            paidOn: string | null;
            evidence: components["schemas"]["EvidenceView"] | null;
            overdue: boolean;
            /** @description `pay`. */
            availableActions: string[];
        };
        UnansweredView: {
            toldAt: string;
            remindedAt: string[];
            offer: components["schemas"]["AnsweringOfferView"];
            organisation: components["schemas"]["OrganisationView"];
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
        WhoWhereView: {
            /** @description When it was counted; null: never. */
            asOf: string | null;
            themes: components["schemas"]["BoardThemeView"][];
            /** @description By country. */
            items: components["schemas"]["BoardRowView"][];
            next: string | null;
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
