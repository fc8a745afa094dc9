create table account (
    id            bigint generated always as identity primary key,
    name          text not null check (char_length(name) between 3 and 40),
    name_key      text not null unique,
    email         text check (char_length(email) <= 254),
    password_hash text,
    role          text not null check (role in ('READER', 'AUTHOR', 'MODERATOR', 'ADMINISTRATOR')),
    reader_group  text check (char_length(reader_group) <= 40),
    created_at    timestamptz not null,
    closed_at     timestamptz,
    check (closed_at is not null or password_hash is not null)
);

comment on column account.name_key is 'The name in the form by which names are compared: Unicode NFKC, lower case.';

create index account_administrators on account (role) where role = 'ADMINISTRATOR';

create table setup_link (
    token_hash text primary key,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create index rate_limit_expires on rate_limit (expires_at);

comment on table rate_limit is 'Shared counts of what visitors did lately, under keys hashed with visitor_secret.';

create table visitor_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);

insert into visitor_secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on account, setup_link, rate_limit, visitor_secret from touchstone_app;
        grant select, insert on account to touchstone_app;
        grant update (email, password_hash, role, reader_group, closed_at) on account to touchstone_app;
        grant select, insert, delete on setup_link to touchstone_app;
        grant select, insert, update, delete on rate_limit to touchstone_app;
        grant select on visitor_secret to touchstone_app;
    end if;
end
$$;
