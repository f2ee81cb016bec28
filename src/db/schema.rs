//! The tables, as the migrations of both databases make them. `docs` of the record: see the README.

#![allow(missing_docs)] // the migrations say what each table is for

diesel::table! {
    /// Settings of the installation that live in the database.
    settings (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    /// One row; raised by every write that changes what the public sees.
    revision (id) {
        id -> BigInt,
        value -> BigInt,
    }
}

diesel::table! {
    /// Which version of which shipped data set was loaded, and when.
    reference_loads (dataset) {
        dataset -> Text,
        version -> BigInt,
        loaded_at -> Timestamp,
    }
}

diesel::table! {
    /// People who sign in.
    accounts (id) {
        id -> BigInt,
        email -> Text,
        name -> Text,
        password_hash -> Text,
        created_at -> Timestamp,
        deactivated_at -> Nullable<Timestamp>,
        failed_sign_ins -> Integer,
        locked_until -> Nullable<Timestamp>,
        language -> Text,
        anonymised_at -> Nullable<Timestamp>,
        code -> Text,
    }
}

diesel::table! {
    /// The roles of an account: a set.
    account_roles (account_id, role) {
        account_id -> BigInt,
        role -> Text,
    }
}

diesel::table! {
    /// Server-side sessions, by the hash of their token.
    sessions (token_hash) {
        token_hash -> Text,
        account_id -> BigInt,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    /// The one-time link to the first administrator, by the hash of its token.
    setup_links (token_hash) {
        token_hash -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    /// What happened, in a chain of digests; names nobody but by account id.
    audit_events (id) {
        id -> BigInt,
        at -> Timestamp,
        account_id -> Nullable<BigInt>,
        action -> Text,
        subject -> Text,
        detail -> Text,
        previous_digest -> Text,
        digest -> Text,
    }
}

diesel::table! {
    /// The agendas: one today, a successor is possible.
    frameworks (id) {
        id -> BigInt,
        code -> Text,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        adopted_on -> Date,
        starts_on -> Date,
        ends_on -> Date,
        source_url -> Text,
    }
}

diesel::table! {
    /// Themes, the headline ones first.
    themes (id) {
        id -> BigInt,
        code -> Text,
        position -> Integer,
        headline -> Bool,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// The member states.
    states (id) {
        id -> BigInt,
        iso3 -> Text,
        iso2 -> Text,
        m49 -> Text,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        joined_year -> Integer,
        population -> BigInt,
        population_year -> Integer,
        longitude -> Double,
        latitude -> Double,
    }
}

diesel::table! {
    /// Periods in which a membership was suspended.
    state_suspensions (id) {
        id -> BigInt,
        state_id -> BigInt,
        from_first -> Nullable<Date>,
        from_last -> Nullable<Date>,
        from_precision -> Nullable<Text>,
        to_first -> Nullable<Date>,
        to_last -> Nullable<Date>,
        to_precision -> Nullable<Text>,
        note_en -> Nullable<Text>,
        note_ar -> Nullable<Text>,
        note_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// Any body: the institutions of the OIC, ministries, universities, firms.
    organisations (id) {
        id -> BigInt,
        code -> Text,
        institution -> Bool,
        position -> Integer,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        kind_en -> Nullable<Text>,
        kind_ar -> Nullable<Text>,
        kind_fr -> Nullable<Text>,
        state_id -> Nullable<BigInt>,
        host_state_id -> Nullable<BigInt>,
        host_city_en -> Nullable<Text>,
        host_city_ar -> Nullable<Text>,
        host_city_fr -> Nullable<Text>,
        url -> Nullable<Text>,
        steering_committee -> Nullable<Text>,
        merged_into_id -> Nullable<BigInt>,
        search_text -> Text,
    }
}

diesel::table! {
    /// Other names under which a body is met, folded for comparison.
    organisation_aliases (id) {
        id -> BigInt,
        organisation_id -> BigInt,
        alias -> Text,
        folded -> Text,
    }
}

diesel::table! {
    /// Priorities of a framework.
    priorities (id) {
        id -> BigInt,
        framework_id -> BigInt,
        code -> Text,
        position -> Integer,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        source_url -> Text,
    }
}

diesel::table! {
    /// The themes of a priority.
    priority_themes (priority_id, theme_id) {
        priority_id -> BigInt,
        theme_id -> BigInt,
    }
}

diesel::table! {
    /// What was promised.
    commitments (id) {
        id -> BigInt,
        framework_id -> BigInt,
        code -> Text,
        position -> Integer,
        instrument -> Text,
        text_en -> Nullable<Text>,
        text_ar -> Nullable<Text>,
        text_fr -> Nullable<Text>,
        context_indicator -> Nullable<Text>,
        formula -> Nullable<Text>,
        note_en -> Nullable<Text>,
        note_ar -> Nullable<Text>,
        note_fr -> Nullable<Text>,
        source -> Text,
        source_ar -> Nullable<Text>,
        source_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// The themes of a commitment.
    commitment_themes (commitment_id, theme_id) {
        commitment_id -> BigInt,
        theme_id -> BigInt,
    }
}

diesel::table! {
    /// Where a commitment began: sources disagree, so there are several, each with a number; versions
    /// of a number with a reason, the first is the original.
    baselines (id) {
        id -> BigInt,
        commitment_id -> BigInt,
        value -> Double,
        unit_en -> Nullable<Text>,
        unit_ar -> Nullable<Text>,
        unit_fr -> Nullable<Text>,
        year -> Integer,
        source -> Text,
        source_ar -> Nullable<Text>,
        source_fr -> Nullable<Text>,
        change_id -> BigInt,
        number -> Integer,
        supersedes_id -> Nullable<BigInt>,
        withdrawn -> Bool,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// Summits and committee meetings.
    meetings (id) {
        id -> BigInt,
        framework_id -> BigInt,
        code -> Text,
        from_on -> Date,
        to_on -> Date,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        place_en -> Nullable<Text>,
        place_ar -> Nullable<Text>,
        place_fr -> Nullable<Text>,
        note_en -> Nullable<Text>,
        note_ar -> Nullable<Text>,
        note_fr -> Nullable<Text>,
        source -> Text,
        source_ar -> Nullable<Text>,
        source_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// Series that describe the states; no result of the Agenda.
    context_indicators (id) {
        id -> BigInt,
        code -> Text,
        position -> Integer,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        unit_en -> Nullable<Text>,
        unit_ar -> Nullable<Text>,
        unit_fr -> Nullable<Text>,
        direction -> Text,
        theme_id -> Nullable<BigInt>,
        priority_code -> Nullable<Text>,
        source -> Text,
        licence -> Text,
        caveat_en -> Nullable<Text>,
        caveat_ar -> Nullable<Text>,
        caveat_fr -> Nullable<Text>,
        headline -> Bool,
    }
}

diesel::table! {
    /// Their values; a missing year is missing.
    context_values (indicator_id, state_id, year) {
        indicator_id -> BigInt,
        state_id -> BigInt,
        year -> Integer,
        value -> Double,
        imported_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    /// Yearly editions of one event share a series.
    series (id) {
        id -> BigInt,
        title_en -> Nullable<Text>,
        title_ar -> Nullable<Text>,
        title_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// Identity and texts of an initiative; what a figure counts by is in its versions.
    initiatives (id) {
        id -> BigInt,
        reference -> Text,
        title_en -> Nullable<Text>,
        title_ar -> Nullable<Text>,
        title_fr -> Nullable<Text>,
        summary_en -> Nullable<Text>,
        summary_ar -> Nullable<Text>,
        summary_fr -> Nullable<Text>,
        partners -> Nullable<Text>,
        search_text -> Text,
        sort_en -> Binary,
        sort_ar -> Binary,
        sort_fr -> Binary,
        lock_version -> BigInt,
        public_version_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    /// One act of one person: origin, instant, publication. Every fact, version and document belongs to one.
    changes (id) {
        id -> BigInt,
        initiative_id -> Nullable<BigInt>,
        account_id -> Nullable<BigInt>,
        verb -> Text,
        origin -> Text,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
        letter_reference -> Nullable<Text>,
        letter_on -> Nullable<Date>,
        recorded_at -> Timestamp,
        stage -> Text,
        embargo_on -> Nullable<Date>,
        public_at -> Nullable<Timestamp>,
        reason -> Nullable<Text>,
        submission_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// Classification of an initiative: each row supersedes the one before.
    initiative_versions (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        change_id -> BigInt,
        framework_id -> BigInt,
        kind -> Text,
        alignment -> Text,
        parent_id -> Nullable<BigInt>,
        series_id -> Nullable<BigInt>,
        source_word -> Nullable<Text>,
        proposed -> Bool,
        announced_first -> Nullable<Date>,
        announced_last -> Nullable<Date>,
        announced_precision -> Nullable<Text>,
        withdrawn -> Bool,
    }
}

diesel::table! {
    /// Themes of a version, one of them primary.
    version_themes (version_id, theme_id) {
        version_id -> BigInt,
        theme_id -> BigInt,
        is_primary -> Bool,
    }
}

diesel::table! {
    /// States and organisations of a version, by role.
    version_roles (id) {
        id -> BigInt,
        version_id -> BigInt,
        role -> Text,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// Priorities of a version.
    version_priorities (version_id, priority_id) {
        version_id -> BigInt,
        priority_id -> BigInt,
    }
}

diesel::table! {
    /// Commitments that a version is linked to.
    version_commitments (version_id, commitment_id) {
        version_id -> BigInt,
        commitment_id -> BigInt,
        basis -> Text,
    }
}

diesel::table! {
    /// Steps of an initiative: of its kind's lifecycle, or added.
    milestones (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        number -> Integer,
        step -> Nullable<Text>,
        title_en -> Nullable<Text>,
        title_ar -> Nullable<Text>,
        title_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// The plan of a milestone: nature and due day, each with a reason.
    milestone_versions (id) {
        id -> BigInt,
        milestone_id -> BigInt,
        change_id -> BigInt,
        nature -> Text,
        due_first -> Nullable<Date>,
        due_last -> Nullable<Date>,
        due_precision -> Nullable<Text>,
        dropped -> Bool,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// What backs a fact: a link, or a file kept by its hash.
    documents (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        number -> Integer,
        change_id -> BigInt,
        form -> Text,
        url -> Nullable<Text>,
        sha256 -> Nullable<Text>,
        title -> Text,
        language -> Nullable<Text>,
        source_kind -> Text,
        confidential -> Bool,
        file_name -> Nullable<Text>,
    }
}

diesel::table! {
    /// What happened: appended, never overwritten.
    facts (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        change_id -> BigInt,
        kind -> Text,
        milestone_id -> Nullable<BigInt>,
        document_id -> Nullable<BigInt>,
        about_id -> Nullable<BigInt>,
        supersedes_id -> Nullable<BigInt>,
        day_first -> Nullable<Date>,
        day_last -> Nullable<Date>,
        precision -> Text,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    /// Which document backs which fact, and since which change.
    fact_documents (fact_id, document_id) {
        fact_id -> BigInt,
        document_id -> BigInt,
        change_id -> BigInt,
    }
}

diesel::table! {
    /// Files by their SHA-256.
    blobs (sha256) {
        sha256 -> Text,
        bytes -> BigInt,
        media_type -> Text,
    }
}

diesel::table! {
    /// Their contents, in bounded pieces.
    blob_chunks (sha256, position) {
        sha256 -> Text,
        position -> Integer,
        content -> Binary,
    }
}

diesel::table! {
    /// The planned budget and its source, each change with a reason.
    budget_versions (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        change_id -> BigInt,
        amount_minor -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        document_id -> Nullable<BigInt>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// Money promised, bound or paid, and what was given in kind; a later row of a number takes
    /// the place of the rows before.
    transactions (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        number -> Integer,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        kind -> Text,
        amount_minor -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        description -> Nullable<Text>,
        provider_state_id -> Nullable<BigInt>,
        provider_organisation_id -> Nullable<BigInt>,
        provider_name -> Nullable<Text>,
        receiver_state_id -> Nullable<BigInt>,
        receiver_organisation_id -> Nullable<BigInt>,
        receiver_name -> Nullable<Text>,
        day_first -> Nullable<Date>,
        day_last -> Nullable<Date>,
        precision -> Text,
        document_id -> Nullable<BigInt>,
        withdrawn -> Bool,
    }
}

diesel::table! {
    /// What an initiative is measured by: a standard measure, or one with a name of its own.
    measures (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        number -> Integer,
        code -> Nullable<Text>,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// Plans of measures, in millionths; the first of each is the original.
    measure_versions (id) {
        id -> BigInt,
        measure_id -> BigInt,
        change_id -> BigInt,
        unit -> Text,
        unit_name -> Nullable<Text>,
        accumulation -> Text,
        ratio -> Bool,
        baseline -> Nullable<BigInt>,
        baseline_denominator -> Nullable<BigInt>,
        baseline_year -> Nullable<Integer>,
        baseline_source -> Nullable<Text>,
        baseline_document_id -> Nullable<BigInt>,
        target -> Nullable<BigInt>,
        target_denominator -> Nullable<BigInt>,
        due_first -> Nullable<Date>,
        due_last -> Nullable<Date>,
        due_precision -> Text,
        reason -> Nullable<Text>,
        withdrawn -> Bool,
    }
}

diesel::table! {
    /// Values of measures, in millionths; of one number the row recorded last stands.
    measurements (id) {
        id -> BigInt,
        measure_id -> BigInt,
        number -> Integer,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        period_first -> Date,
        period_last -> Date,
        period_precision -> Text,
        value -> BigInt,
        denominator -> Nullable<BigInt>,
        sex -> Nullable<Text>,
        state_id -> Nullable<BigInt>,
        document_id -> Nullable<BigInt>,
        note -> Nullable<Text>,
        withdrawn -> Bool,
    }
}

diesel::table! {
    /// For which body an account speaks: by which letter, from when until when.
    accreditations (id) {
        id -> BigInt,
        account_id -> BigInt,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
        letter_reference -> Nullable<Text>,
        letter_on -> Nullable<Date>,
        valid_from -> Nullable<Date>,
        valid_until -> Nullable<Date>,
        deputy -> Bool,
    }
}

diesel::table! {
    /// Groups of states.
    state_groups (id) {
        id -> BigInt,
        code -> Text,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        note_en -> Nullable<Text>,
        note_ar -> Nullable<Text>,
        note_fr -> Nullable<Text>,
    }
}

diesel::table! {
    /// Memberships with period and basis; a later row supersedes.
    group_memberships (id) {
        id -> BigInt,
        group_id -> BigInt,
        state_id -> BigInt,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        from_on -> Nullable<Date>,
        to_on -> Nullable<Date>,
        basis_en -> Nullable<Text>,
        basis_ar -> Nullable<Text>,
        basis_fr -> Nullable<Text>,
        ended -> Bool,
    }
}

diesel::table! {
    /// Targets of a commitment: versions with a reason, the first is the original.
    commitment_targets (id) {
        id -> BigInt,
        commitment_id -> BigInt,
        change_id -> BigInt,
        target -> Nullable<Double>,
        target_year -> Nullable<Integer>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// That a commitment is fulfilled, declared with a document by decision of a meeting; a later
    /// row takes it back.
    commitment_declarations (id) {
        id -> BigInt,
        commitment_id -> BigInt,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        fulfilled -> Bool,
        declared_on -> Date,
        meeting_id -> Nullable<BigInt>,
        decision -> Nullable<Text>,
        document_title -> Nullable<Text>,
        document_url -> Nullable<Text>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// That a suggested link of an initiative to a commitment was refused; a later row takes it
    /// back.
    commitment_refusals (id) {
        id -> BigInt,
        commitment_id -> BigInt,
        initiative_id -> BigInt,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// What one initiative adds to a count, by span of days [from_day, to_day).
    count_spans (initiative_id, counted, from_day) {
        initiative_id -> BigInt,
        counted -> Text,
        from_day -> Date,
        to_day -> Date,
        amount -> BigInt,
    }
}

diesel::table! {
    /// The same summed over initiatives: a change of a total on a day, by slice.
    rollups (framework_id, slice, counted, day, slice_key, alignment) {
        framework_id -> BigInt,
        alignment -> Text,
        slice -> Text,
        slice_key -> Text,
        counted -> Text,
        day -> Date,
        amount -> BigInt,
    }
}

diesel::table! {
    /// The sums of `rollups` over the days up to that of `totals_until`.
    totals (framework_id, slice, counted, slice_key, alignment) {
        framework_id -> BigInt,
        alignment -> Text,
        slice -> Text,
        slice_key -> Text,
        counted -> Text,
        amount -> BigInt,
    }
}

diesel::table! {
    /// Milestones with a due day by the current plans, and the first day on which anybody says that
    /// they were reached.
    planned_milestones (milestone_id) {
        milestone_id -> BigInt,
        initiative_id -> BigInt,
        due_first -> Nullable<Date>,
        due_last -> Date,
        due_precision -> Text,
        reached_on -> Nullable<Date>,
    }
}

diesel::table! {
    /// The day up to which `totals` are summed up, in one row; without it none are kept.
    totals_until (id) {
        id -> BigInt,
        day -> Date,
    }
}

diesel::table! {
    /// One-time links to an account: an invitation, or a new password; by the hash of their token.
    account_links (token_hash) {
        token_hash -> Text,
        account_id -> BigInt,
        purpose -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    /// What an account is asked for beside its password: a code of an app, or one by mail.
    second_factors (account_id) {
        account_id -> BigInt,
        method -> Text,
        secret -> Nullable<Text>,
        last_step -> Nullable<BigInt>,
        since -> Timestamp,
    }
}

diesel::table! {
    /// A second factor that somebody chose and has not confirmed with a code yet.
    second_factor_offers (account_id) {
        account_id -> BigInt,
        method -> Text,
        secret -> Nullable<Text>,
        made_at -> Timestamp,
    }
}

diesel::table! {
    /// Codes for whoever lost their app or mail, each of which works once; by their hash.
    recovery_codes (code_hash) {
        code_hash -> Text,
        account_id -> BigInt,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    /// The one code by mail that an account has in flight.
    mailed_codes (account_id) {
        account_id -> BigInt,
        code_hash -> Text,
        written_at -> Timestamp,
        expires_at -> Timestamp,
        tries -> Integer,
    }
}

diesel::table! {
    /// Who gave the right password and owes a code: no session yet; by the hash of the token.
    half_open_sessions (token_hash) {
        token_hash -> Text,
        account_id -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    /// Roles whose accounts need a second factor.
    second_factor_roles (role) {
        role -> Text,
    }
}

diesel::table! {
    /// Second factors that an administrator, or the command line, took away: why.
    second_factor_removals (id) {
        id -> BigInt,
        account_id -> BigInt,
        removed_by -> Nullable<BigInt>,
        reason -> Nullable<Text>,
        removed_at -> Timestamp,
    }
}

diesel::table! {
    /// Letters to people: written in the transaction that causes them, sent afterwards.
    letters (id) {
        id -> BigInt,
        code -> Text,
        account_id -> Nullable<BigInt>,
        recipient -> Text,
        language -> Text,
        kind -> Text,
        subject -> Text,
        body -> Text,
        written_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        attempts -> Integer,
        next_try_at -> Nullable<Timestamp>,
        failure -> Nullable<Text>,
        day -> Nullable<Date>,
    }
}

diesel::table! {
    /// Which letters of rounds somebody wants; the token lets them choose without signing in.
    letter_choices (account_id) {
        account_id -> BigInt,
        token -> Text,
        choice -> Text,
    }
}

diesel::table! {
    /// Whether the links of public documents answered when they were last asked.
    link_tests (url) {
        url -> Text,
        tested_at -> Timestamp,
        outcome -> Text,
        status -> Nullable<Integer>,
        failing_since -> Nullable<Timestamp>,
    }
}

diesel::table! {
    /// What somebody has typed and not yet entered: a form, kept at every step.
    entry_drafts (id) {
        id -> BigInt,
        code -> Text,
        account_id -> BigInt,
        initiative_id -> Nullable<BigInt>,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
        fields -> Text,
        stage -> Text,
        began_at -> Timestamp,
        saved_at -> Timestamp,
    }
}

diesel::table! {
    /// What a contributor hands in on a record, and what became of it; instants are never overwritten.
    submissions (id) {
        id -> BigInt,
        initiative_id -> BigInt,
        entry_draft_id -> Nullable<BigInt>,
        account_id -> BigInt,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
        submitted_at -> Timestamp,
        outcome -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// What a submission was returned with, by field.
    review_comments (id) {
        id -> BigInt,
        submission_id -> BigInt,
        field -> Text,
        comment -> Text,
    }
}

diesel::table! {
    /// Files on their way, in pieces as they arrive.
    uploads (id) {
        id -> BigInt,
        code -> Text,
        account_id -> BigInt,
        initiative_id -> Nullable<BigInt>,
        file_name -> Text,
        bytes -> BigInt,
        received -> BigInt,
        began_at -> Timestamp,
        touched_at -> Timestamp,
    }
}

diesel::table! {
    /// Their contents, in bounded pieces.
    upload_chunks (upload_id, position) {
        upload_id -> BigInt,
        position -> Integer,
        content -> Binary,
    }
}

diesel::table! {
    /// Notes of readers: what is wrong on a public record.
    corrections (id) {
        id -> BigInt,
        code -> Text,
        initiative_id -> BigInt,
        note -> Text,
        contact -> Nullable<Text>,
        language -> Text,
        made_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
        settled_by -> Nullable<BigInt>,
        answer -> Nullable<Text>,
    }
}

diesel::table! {
    /// Files that were imported, or wait for somebody who has seen their preview.
    imports (id) {
        id -> BigInt,
        code -> Text,
        account_id -> Nullable<BigInt>,
        file_name -> Text,
        sha256 -> Text,
        milestones_sha256 -> Nullable<Text>,
        options -> Text,
        began_at -> Timestamp,
        committed_at -> Nullable<Timestamp>,
        undone_at -> Nullable<Timestamp>,
        undone_by -> Nullable<BigInt>,
        new_rows -> Integer,
        changed_rows -> Integer,
        unchanged_rows -> Integer,
        conflict_rows -> Integer,
        rejected_rows -> Integer,
    }
}

diesel::table! {
    /// The rows of an import: what becomes of each, what it did, and what stood before.
    import_rows (import_id, sheet, row_number) {
        import_id -> BigInt,
        sheet -> Text,
        row_number -> Integer,
        outcome -> Text,
        reference -> Nullable<Text>,
        title -> Text,
        details -> Text,
        seen_version -> Nullable<BigInt>,
        choice -> Nullable<Text>,
        initiative_id -> Nullable<BigInt>,
        change_id -> Nullable<BigInt>,
        before -> Nullable<Text>,
        undone -> Nullable<Bool>,
    }
}

diesel::table! {
    /// Reporting rounds: who is asked about what, for which period, until when.
    rounds (id) {
        id -> BigInt,
        framework_id -> BigInt,
        meeting_id -> Nullable<BigInt>,
        code -> Text,
        period_first -> Date,
        period_last -> Date,
        opens_on -> Date,
        due_on -> Date,
        name_en -> Nullable<Text>,
        name_ar -> Nullable<Text>,
        name_fr -> Nullable<Text>,
        note_en -> Nullable<Text>,
        note_ar -> Nullable<Text>,
        note_fr -> Nullable<Text>,
        bodies -> Text,
        asks_initiatives -> Bool,
        asks_commitments -> Bool,
        asks_measures -> Bool,
        names_public -> Bool,
        seal -> Text,
        lock_version -> BigInt,
        created_at -> Timestamp,
        created_by -> BigInt,
        opened_at -> Nullable<Timestamp>,
        opened_by -> Nullable<BigInt>,
        closed_at -> Nullable<Timestamp>,
        closed_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// One body asked in one round.
    duties (id) {
        id -> BigInt,
        round_id -> BigInt,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// That a body need not answer, or that it must after all: the newest counts.
    duty_exemptions (id) {
        id -> BigInt,
        duty_id -> BigInt,
        exempt -> Bool,
        reason -> Text,
        recorded_at -> Timestamp,
        account_id -> BigInt,
    }
}

diesel::table! {
    /// What a body is asked about.
    duty_items (id) {
        id -> BigInt,
        duty_id -> BigInt,
        initiative_id -> Nullable<BigInt>,
        commitment_id -> Nullable<BigInt>,
        joined_at -> Timestamp,
    }
}

diesel::table! {
    /// What was answered: appended, the newest of an item counts.
    answers (id) {
        id -> BigInt,
        item_id -> BigInt,
        kind -> Text,
        reason -> Nullable<Text>,
        obstacles -> Nullable<Text>,
        recommendations -> Nullable<Text>,
        language -> Text,
        answered_at -> Timestamp,
        account_id -> BigInt,
        origin -> Text,
        letter_reference -> Nullable<Text>,
        letter_on -> Nullable<Date>,
        seconds -> Nullable<Integer>,
    }
}

diesel::table! {
    /// What a body handed in, as it was said: instants and content are never overwritten.
    reports (id) {
        id -> BigInt,
        duty_id -> BigInt,
        number -> Integer,
        submitted_at -> Timestamp,
        account_id -> BigInt,
        origin -> Text,
        letter_reference -> Nullable<Text>,
        letter_on -> Nullable<Date>,
        items -> Integer,
        answered -> Integer,
        content -> Binary,
        sha256 -> Text,
        outcome -> Nullable<Text>,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// The drafts on records that a report carries along.
    report_submissions (report_id, submission_id) {
        report_id -> BigInt,
        submission_id -> BigInt,
    }
}

diesel::table! {
    /// What a report was returned with, by field.
    report_comments (id) {
        id -> BigInt,
        report_id -> BigInt,
        field -> Text,
        comment -> Text,
    }
}

diesel::table! {
    /// What a body and the secretariat say beside a report, each for itself: appended.
    report_notes (id) {
        id -> BigInt,
        duty_id -> BigInt,
        side -> Text,
        reply_to_id -> Nullable<BigInt>,
        note -> Text,
        language -> Text,
        written_at -> Timestamp,
        account_id -> BigInt,
    }
}

diesel::table! {
    /// What was added or edited here of meetings.
    meeting_edits (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        change_id -> BigInt,
        added -> Bool,
    }
}

diesel::table! {
    /// Documents of meetings.
    meeting_documents (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        number -> Integer,
        change_id -> BigInt,
        symbol -> Nullable<Text>,
        title_en -> Nullable<Text>,
        title_ar -> Nullable<Text>,
        title_fr -> Nullable<Text>,
        languages -> Text,
        url -> Nullable<Text>,
        withdrawal_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// Decisions of meetings.
    decisions (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        number -> Integer,
    }
}

diesel::table! {
    /// What decisions say, in versions.
    decision_versions (id) {
        id -> BigInt,
        decision_id -> BigInt,
        change_id -> BigInt,
        text_en -> Nullable<Text>,
        text_ar -> Nullable<Text>,
        text_fr -> Nullable<Text>,
        due_on -> Nullable<Date>,
        withdrawn -> Bool,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    /// The bodies that are responsible for decisions.
    decision_bodies (id) {
        id -> BigInt,
        version_id -> BigInt,
        state_id -> Nullable<BigInt>,
        organisation_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    /// Commitments of which decisions speak.
    decision_commitments (version_id, commitment_id) {
        version_id -> BigInt,
        commitment_id -> BigInt,
    }
}

diesel::table! {
    /// Initiatives of which decisions speak.
    decision_initiatives (version_id, initiative_id) {
        version_id -> BigInt,
        initiative_id -> BigInt,
    }
}

diesel::table! {
    /// Reports on decisions.
    decision_reports (id) {
        id -> BigInt,
        decision_id -> BigInt,
        number -> Integer,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        told_on -> Date,
        text_en -> Nullable<Text>,
        text_ar -> Nullable<Text>,
        text_fr -> Nullable<Text>,
        url -> Nullable<Text>,
    }
}

diesel::table! {
    /// What was decided of reports of bodies.
    decision_reviews (id) {
        id -> BigInt,
        report_id -> BigInt,
        account_id -> BigInt,
        decided_at -> Timestamp,
        accepted -> Bool,
        comment -> Nullable<Text>,
    }
}

diesel::table! {
    /// That decisions are closed, or open again.
    decision_closings (id) {
        id -> BigInt,
        decision_id -> BigInt,
        change_id -> BigInt,
        supersedes_id -> Nullable<BigInt>,
        outcome -> Nullable<Text>,
        turned_on -> Date,
        text_en -> Nullable<Text>,
        text_ar -> Nullable<Text>,
        text_fr -> Nullable<Text>,
        later_id -> Nullable<BigInt>,
        reason -> Nullable<Text>,
    }
}

diesel::joinable!(account_roles -> accounts (account_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(audit_events -> accounts (account_id));
diesel::joinable!(state_suspensions -> states (state_id));
diesel::joinable!(organisation_aliases -> organisations (organisation_id));
diesel::joinable!(priorities -> frameworks (framework_id));
diesel::joinable!(priority_themes -> priorities (priority_id));
diesel::joinable!(priority_themes -> themes (theme_id));
diesel::joinable!(commitments -> frameworks (framework_id));
diesel::joinable!(commitment_themes -> commitments (commitment_id));
diesel::joinable!(commitment_themes -> themes (theme_id));
diesel::joinable!(baselines -> commitments (commitment_id));
diesel::joinable!(baselines -> changes (change_id));
diesel::joinable!(meetings -> frameworks (framework_id));
diesel::joinable!(context_indicators -> themes (theme_id));
diesel::joinable!(context_values -> context_indicators (indicator_id));
diesel::joinable!(context_values -> states (state_id));
diesel::joinable!(changes -> initiatives (initiative_id));
diesel::joinable!(changes -> accounts (account_id));
diesel::joinable!(changes -> states (state_id));
diesel::joinable!(changes -> organisations (organisation_id));
diesel::joinable!(initiative_versions -> changes (change_id));
diesel::joinable!(initiative_versions -> frameworks (framework_id));
diesel::joinable!(initiative_versions -> series (series_id));
diesel::joinable!(version_themes -> initiative_versions (version_id));
diesel::joinable!(version_themes -> themes (theme_id));
diesel::joinable!(version_roles -> initiative_versions (version_id));
diesel::joinable!(version_roles -> states (state_id));
diesel::joinable!(version_roles -> organisations (organisation_id));
diesel::joinable!(version_priorities -> initiative_versions (version_id));
diesel::joinable!(version_priorities -> priorities (priority_id));
diesel::joinable!(version_commitments -> initiative_versions (version_id));
diesel::joinable!(version_commitments -> commitments (commitment_id));
diesel::joinable!(milestones -> initiatives (initiative_id));
diesel::joinable!(milestone_versions -> milestones (milestone_id));
diesel::joinable!(milestone_versions -> changes (change_id));
diesel::joinable!(documents -> initiatives (initiative_id));
diesel::joinable!(documents -> changes (change_id));
diesel::joinable!(facts -> initiatives (initiative_id));
diesel::joinable!(facts -> changes (change_id));
diesel::joinable!(facts -> milestones (milestone_id));
diesel::joinable!(facts -> documents (document_id));
diesel::joinable!(fact_documents -> facts (fact_id));
diesel::joinable!(fact_documents -> documents (document_id));
diesel::joinable!(fact_documents -> changes (change_id));
diesel::joinable!(budget_versions -> initiatives (initiative_id));
diesel::joinable!(budget_versions -> changes (change_id));
diesel::joinable!(budget_versions -> documents (document_id));
diesel::joinable!(transactions -> initiatives (initiative_id));
diesel::joinable!(transactions -> changes (change_id));
diesel::joinable!(transactions -> documents (document_id));
diesel::joinable!(measures -> initiatives (initiative_id));
diesel::joinable!(measure_versions -> measures (measure_id));
diesel::joinable!(measure_versions -> changes (change_id));
diesel::joinable!(measurements -> measures (measure_id));
diesel::joinable!(measurements -> changes (change_id));
diesel::joinable!(measurements -> states (state_id));
diesel::joinable!(measurements -> documents (document_id));
diesel::joinable!(accreditations -> accounts (account_id));
diesel::joinable!(accreditations -> states (state_id));
diesel::joinable!(accreditations -> organisations (organisation_id));
diesel::joinable!(group_memberships -> state_groups (group_id));
diesel::joinable!(group_memberships -> states (state_id));
diesel::joinable!(group_memberships -> changes (change_id));
diesel::joinable!(commitment_targets -> commitments (commitment_id));
diesel::joinable!(commitment_targets -> changes (change_id));
diesel::joinable!(commitment_declarations -> commitments (commitment_id));
diesel::joinable!(commitment_declarations -> changes (change_id));
diesel::joinable!(commitment_declarations -> meetings (meeting_id));
diesel::joinable!(commitment_refusals -> commitments (commitment_id));
diesel::joinable!(commitment_refusals -> initiatives (initiative_id));
diesel::joinable!(commitment_refusals -> changes (change_id));
diesel::joinable!(count_spans -> initiatives (initiative_id));
diesel::joinable!(rollups -> frameworks (framework_id));
diesel::joinable!(totals -> frameworks (framework_id));
diesel::joinable!(planned_milestones -> milestones (milestone_id));
diesel::joinable!(planned_milestones -> initiatives (initiative_id));
diesel::joinable!(account_links -> accounts (account_id));
diesel::joinable!(second_factors -> accounts (account_id));
diesel::joinable!(second_factor_offers -> accounts (account_id));
diesel::joinable!(recovery_codes -> accounts (account_id));
diesel::joinable!(mailed_codes -> accounts (account_id));
diesel::joinable!(half_open_sessions -> accounts (account_id));
diesel::joinable!(letters -> accounts (account_id));
diesel::joinable!(letter_choices -> accounts (account_id));
diesel::joinable!(entry_drafts -> accounts (account_id));
diesel::joinable!(entry_drafts -> initiatives (initiative_id));
diesel::joinable!(entry_drafts -> states (state_id));
diesel::joinable!(entry_drafts -> organisations (organisation_id));
diesel::joinable!(submissions -> initiatives (initiative_id));
diesel::joinable!(submissions -> entry_drafts (entry_draft_id));
diesel::joinable!(submissions -> accounts (account_id));
diesel::joinable!(submissions -> states (state_id));
diesel::joinable!(submissions -> organisations (organisation_id));
diesel::joinable!(review_comments -> submissions (submission_id));
diesel::joinable!(uploads -> accounts (account_id));
diesel::joinable!(uploads -> initiatives (initiative_id));
diesel::joinable!(upload_chunks -> uploads (upload_id));
diesel::joinable!(corrections -> initiatives (initiative_id));
diesel::joinable!(corrections -> accounts (settled_by));
diesel::joinable!(imports -> accounts (account_id));
diesel::joinable!(imports -> blobs (sha256));
diesel::joinable!(import_rows -> imports (import_id));
diesel::joinable!(import_rows -> initiatives (initiative_id));
diesel::joinable!(import_rows -> changes (change_id));
diesel::joinable!(rounds -> frameworks (framework_id));
diesel::joinable!(rounds -> meetings (meeting_id));
diesel::joinable!(duties -> rounds (round_id));
diesel::joinable!(duties -> states (state_id));
diesel::joinable!(duties -> organisations (organisation_id));
diesel::joinable!(duty_exemptions -> duties (duty_id));
diesel::joinable!(duty_items -> duties (duty_id));
diesel::joinable!(duty_items -> initiatives (initiative_id));
diesel::joinable!(duty_items -> commitments (commitment_id));
diesel::joinable!(answers -> duty_items (item_id));
diesel::joinable!(answers -> accounts (account_id));
diesel::joinable!(reports -> duties (duty_id));
diesel::joinable!(reports -> accounts (account_id));
diesel::joinable!(report_submissions -> reports (report_id));
diesel::joinable!(report_submissions -> submissions (submission_id));
diesel::joinable!(report_comments -> reports (report_id));
diesel::joinable!(report_notes -> duties (duty_id));
diesel::joinable!(report_notes -> accounts (account_id));

diesel::allow_columns_to_appear_in_same_group_by_clause!(
    version_roles::state_id,
    version_themes::theme_id
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    version_roles::state_id,
    version_priorities::priority_id
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    version_roles::organisation_id,
    version_themes::theme_id
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    version_roles::organisation_id,
    version_priorities::priority_id
);
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    group_memberships::group_id,
    initiative_versions::alignment,
);
diesel::joinable!(meeting_edits -> meetings (meeting_id));
diesel::joinable!(meeting_edits -> changes (change_id));
diesel::joinable!(meeting_documents -> meetings (meeting_id));
diesel::joinable!(meeting_documents -> changes (change_id));
diesel::joinable!(decisions -> meetings (meeting_id));
diesel::joinable!(decision_versions -> decisions (decision_id));
diesel::joinable!(decision_versions -> changes (change_id));
diesel::joinable!(decision_bodies -> decision_versions (version_id));
diesel::joinable!(decision_bodies -> states (state_id));
diesel::joinable!(decision_bodies -> organisations (organisation_id));
diesel::joinable!(decision_commitments -> decision_versions (version_id));
diesel::joinable!(decision_commitments -> commitments (commitment_id));
diesel::joinable!(decision_initiatives -> decision_versions (version_id));
diesel::joinable!(decision_initiatives -> initiatives (initiative_id));
diesel::joinable!(decision_reports -> decisions (decision_id));
diesel::joinable!(decision_reports -> changes (change_id));
diesel::joinable!(decision_reviews -> decision_reports (report_id));
diesel::joinable!(decision_reviews -> accounts (account_id));
diesel::joinable!(decision_closings -> decisions (decision_id));
diesel::joinable!(decision_closings -> changes (change_id));

diesel::allow_tables_to_appear_in_same_query!(
    settings,
    revision,
    reference_loads,
    accounts,
    account_roles,
    sessions,
    setup_links,
    audit_events,
    frameworks,
    themes,
    states,
    state_suspensions,
    organisations,
    organisation_aliases,
    priorities,
    priority_themes,
    commitments,
    commitment_themes,
    baselines,
    meetings,
    meeting_edits,
    meeting_documents,
    decisions,
    decision_versions,
    decision_bodies,
    decision_commitments,
    decision_initiatives,
    decision_reports,
    decision_reviews,
    decision_closings,
    context_indicators,
    context_values,
    series,
    initiatives,
    changes,
    initiative_versions,
    version_themes,
    version_roles,
    version_priorities,
    version_commitments,
    milestones,
    milestone_versions,
    documents,
    facts,
    fact_documents,
    blobs,
    blob_chunks,
    budget_versions,
    transactions,
    measures,
    measure_versions,
    measurements,
    accreditations,
    state_groups,
    group_memberships,
    commitment_targets,
    commitment_declarations,
    commitment_refusals,
    count_spans,
    rollups,
    totals,
    totals_until,
    planned_milestones,
    account_links,
    second_factors,
    second_factor_offers,
    recovery_codes,
    mailed_codes,
    half_open_sessions,
    second_factor_roles,
    second_factor_removals,
    letters,
    letter_choices,
    link_tests,
    entry_drafts,
    submissions,
    review_comments,
    uploads,
    upload_chunks,
    corrections,
    imports,
    import_rows,
    rounds,
    duties,
    duty_exemptions,
    duty_items,
    answers,
    reports,
    report_submissions,
    report_comments,
    report_notes,
);
