create table follow (
    account_id bigint not null references account,
    claim_id   bigint not null references claim,
    since      timestamptz not null,
    primary key (account_id, claim_id)
);
create index follow_of_claim on follow (claim_id);

-- Says what became of something. Holds no text that anyone wrote, so that nothing hidden can leak through it.
create table notice (
    id         bigint generated always as identity primary key,
    account_id bigint not null references account,
    kind       text not null check (kind in ('OUTCOME', 'ANSWER', 'REPLY', 'MODERATION', 'STANDING', 'VERSION')),
    words      text not null check (char_length(words) between 1 and 500),
    link       text not null check (link like '/%' and char_length(link) <= 300),
    once_key   text not null check (char_length(once_key) <= 200),
    at         timestamptz not null,
    read_at    timestamptz,
    mailed_at  timestamptz,
    unique (account_id, once_key)
);
create index notice_of_account on notice (account_id, id desc);
create index notice_unread on notice (account_id) where read_at is null;

comment on column notice.once_key is 'What it is about; the same thing is told to a person once.';

-- What is known of a person's daily letter: nobody gets two in a day, and a failing mail server is tried less often.
create table digest (
    account_id bigint primary key references account,
    sent_at    timestamptz,
    failures   int not null default 0,
    retry_at   timestamptz
);

-- What followers have been told of, by whichever node was first.
create table standing_told (
    standing_id bigint primary key references standing,
    at          timestamptz not null
);
create table version_told (
    claim_version_id bigint primary key references claim_version,
    at               timestamptz not null
);
create table withdrawal_told (
    claim_id bigint primary key references claim,
    at       timestamptz not null
);

insert into standing_told (standing_id, at) select id, at from standing;
insert into version_told (claim_version_id, at) select id, published_at from claim_version;

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on follow, notice, digest, standing_told, version_told, withdrawal_told
            from touchstone_app;
        grant select, insert, delete on follow to touchstone_app;
        grant select, insert on notice to touchstone_app;
        grant update (read_at, mailed_at) on notice to touchstone_app;
        grant delete on notice to touchstone_app;
        grant select, insert, update, delete on digest to touchstone_app;
        grant select, insert on standing_told, version_told, withdrawal_told to touchstone_app;
    end if;
end
$$;
