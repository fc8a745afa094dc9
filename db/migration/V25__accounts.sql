-- Accounts that sign in elsewhere have no password here.
alter table account drop constraint account_check;
alter table account add column email_confirmed_at timestamptz;
alter table account add column session_epoch int not null default 0;
alter table account add column digest text not null default 'DAILY' check (digest in ('OFF', 'DAILY'));
alter table account add column unsubscribe_key uuid not null default gen_random_uuid() unique;
alter table account add column about text check (char_length(about) <= 500);

update account set reader_group = null where upper(reader_group) not in ('POLICY', 'RESEARCH', 'OTHER');
update account set reader_group = upper(reader_group);
alter table account drop constraint account_reader_group_check;
alter table account
    add constraint account_reader_group_check check (reader_group in ('POLICY', 'RESEARCH', 'OTHER'));
create index account_email on account (email) where email_confirmed_at is not null;

comment on column account.session_epoch is 'Raised to end every session of the account on every node.';
comment on column account.unsubscribe_key is 'Known only to the receiver of a digest: one click with it ends the digests.';

-- Who wrote something does not change its name later; leaving takes the name away for good.
create function account_keeps_its_name() returns trigger
    language plpgsql as
$$
begin
    if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
        raise exception using errcode = 'restrict_violation', message = 'An account that was closed stays closed.';
    end if;
    if (new.name, new.name_key) is distinct from (old.name, old.name_key)
        and (old.closed_at is not null or new.closed_at is null)
    then
        raise exception using errcode = 'restrict_violation', message = 'A name changes only when its account is closed.';
    end if;
    return new;
end
$$;

create trigger account_keeps_its_name
    before update on account
    for each row execute function account_keeps_its_name();

create table oidc_identity (
    issuer     text not null check (char_length(issuer) <= 500),
    subject    text not null check (char_length(subject) <= 500),
    account_id bigint not null references account,
    since      timestamptz not null,
    primary key (issuer, subject)
);
create index oidc_identity_of_account on oidc_identity (account_id);

create table mail_link (
    token_hash text primary key,
    account_id bigint not null references account,
    purpose    text not null check (purpose in ('RESET_PASSWORD', 'CONFIRM_EMAIL')),
    email      text not null check (char_length(email) <= 254),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index mail_link_of_account on mail_link (account_id);

create table access_token (
    id           bigint generated always as identity primary key,
    account_id   bigint not null references account,
    name         text not null check (char_length(name) between 1 and 60),
    token_hash   text not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index access_token_of_account on access_token (account_id);

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        grant update (name, name_key, email_confirmed_at, session_epoch, digest, unsubscribe_key, about)
            on account to touchstone_app;
        revoke all on oidc_identity, mail_link, access_token from touchstone_app;
        grant select, insert, delete on oidc_identity, mail_link to touchstone_app;
        grant select, insert, delete on access_token to touchstone_app;
        grant update (last_used_at, revoked_at) on access_token to touchstone_app;
    end if;
end
$$;
