-- Whose claim it is; a claim without a row here ships with the program.
create table claim_owner (
    claim_id   bigint primary key references claim,
    account_id bigint not null references account,
    since      timestamptz not null
);
create index claim_owner_of_account on claim_owner (account_id);
call append_only('claim_owner', 'Whose claim it is does not change.');

create table draft (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    title      text not null check (char_length(title) <= 200),
    yaml       text not null check (char_length(yaml) <= 100000),
    revision   int not null default 1,
    made_at    timestamptz not null,
    changed_at timestamptz not null
);
create index draft_of_account on draft (account_id, changed_at desc);

comment on column draft.revision is 'Raised by each saving; a saving that knows an older one is refused.';

-- Why a person published a version, and which critiques it answers.
create table version_change (
    claim_version_id bigint primary key references claim_version,
    account_id       bigint not null references account,
    change           text not null check (change in ('FIRST', 'NARROWS', 'WIDENS', 'CORRECTS')),
    why              text not null check (char_length(why) <= 2000),
    answers          bigint[] not null default '{}',
    at               timestamptz not null
);
call append_only('version_change', 'Why a version was published stays as it was said.');

create table withdrawal (
    claim_id   bigint primary key references claim,
    account_id bigint not null references account,
    why        text not null check (char_length(why) between 1 and 2000),
    at         timestamptz not null
);
call append_only('withdrawal', 'A claim that was withdrawn keeps its address and the reason.');

alter table counterexample
    add column simplest jsonb not null,
    add column input_key text not null check (input_key ~ '^[0-9a-f]{64}$'),
    add column found_by bigint references account,
    add column repeats bigint references counterexample,
    add constraint counterexample_once unique (claim_version_id, input_key);

comment on column counterexample.input_key is 'Hash of the simplest input: two that simplify to the same are one.';
comment on column counterexample.repeats is 'The earlier version''s counterexample that fails here too.';

-- What came of an earlier version's counterexample when it was tried on a later one.
create table counterexample_replay (
    counterexample_id bigint not null references counterexample,
    claim_version_id  bigint not null references claim_version,
    weights_hash      text not null references weights,
    outcome           text not null check (outcome in ('FAILS', 'HOLDS', 'OUTSIDE', 'NOT_AN_INPUT', 'UNCHECKED')),
    words             text not null,
    at                timestamptz not null,
    primary key (counterexample_id, claim_version_id)
);
call append_only('counterexample_replay', 'What a replay found is never changed.');

alter table standing add column counterexample_id bigint references counterexample;

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on draft from touchstone_app;
        grant select, insert, delete on draft to touchstone_app;
        grant update (title, yaml, revision, changed_at) on draft to touchstone_app;
    end if;
end
$$;
