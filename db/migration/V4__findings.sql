create table examination (
    run_id text primary key references run,
    claim_version_id bigint not null references claim_version,
    weights_hash text not null references weights,
    counts boolean not null,
    body jsonb not null,
    at timestamptz not null
);
create index examination_by_claim on examination (claim_version_id, at desc) where counts;
call append_only('examination', 'What a run found is never changed; run it again instead.');

create table finding (
    id bigint generated always as identity primary key,
    run_id text not null references examination,
    claim_version_id bigint not null references claim_version,
    part text not null check (part in ('MECHANISM', 'CONSEQUENCE')),
    rung text not null check (rung in ('EXAMPLE', 'SAMPLED', 'SEARCHED', 'ENUMERATED', 'PROVED')),
    outcome text not null check (outcome in ('HELD', 'BROKEN', 'UNDECIDED')),
    held bigint not null,
    tried bigint not null,
    low double precision not null,
    high double precision not null,
    apart bigint not null,
    upper_bound double precision not null,
    words text not null,
    seconds double precision not null
);
create index finding_by_claim on finding (claim_version_id);
call append_only('finding', 'A finding is never changed; run it again instead.');

create table eval_result (
    run_id text not null references examination,
    claim_version_id bigint not null references claim_version,
    eval_id text not null,
    held bigint not null,
    tried bigint not null,
    low double precision not null,
    high double precision not null,
    undecided bigint not null,
    primary key (run_id, eval_id)
);
create index eval_result_by_claim on eval_result (claim_version_id);
call append_only('eval_result', 'An eval''s result is never changed; run it again instead.');

create table standing (
    id bigint generated always as identity primary key,
    claim_version_id bigint not null references claim_version,
    run_id text references run,
    word text not null check (word in
        ('WITHDRAWN', 'NARROWER', 'BROKEN', 'NOT_CHECKED', 'UNDECIDED', 'EXCEPTIONS', 'HELD')),
    held bigint not null,
    tried bigint not null,
    words text not null,
    strength jsonb not null,
    at timestamptz not null
);
create index standing_by_claim on standing (claim_version_id, id desc);
call append_only('standing', 'A standing is never rewritten; a new one is added after it.');

create table counterexample (
    id bigint generated always as identity primary key,
    claim_version_id bigint not null references claim_version,
    part text not null check (part in ('MECHANISM', 'CONSEQUENCE')),
    weights_hash text not null references weights,
    input jsonb not null,
    margin double precision not null,
    words text not null,
    confirmed_by text references run,
    at timestamptz not null
);
create index counterexample_by_claim on counterexample (claim_version_id);
call append_only('counterexample', 'A confirmed counterexample stays; later versions are tried against it.');

create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    detail jsonb not null
);
call append_only('audit_log', 'The log is only ever added to.');
