-- A comment has become one kind of critique.
alter table comment rename to critique;
alter index comment_of_version rename to critique_of_version;
alter index comment_of_account rename to critique_of_account;
alter index comment_parent rename to critique_parent;
drop trigger comment_stays_as_written on critique;
drop function comment_stays_as_written();

update critique set kind = 'COMMENT';
alter table critique alter column kind drop default;
alter table critique drop constraint comment_body_check;
alter table critique drop constraint comment_kind_check;
alter table critique
    add column interests text check (char_length(interests) <= 500),
    add column stance text check (stance in ('CONCEDED', 'DISPUTED')),
    add column input jsonb,
    add column client_key uuid,
    add column waiting boolean not null default false,
    add column redacted_at timestamptz,
    add column redacted_reason text check (char_length(redacted_reason) between 1 and 1000),
    add column redacted_sha256 text check (redacted_sha256 ~ '^[0-9a-f]{64}$'),
    add constraint critique_kind_check check (kind in ('COMMENT', 'COUNTEREXAMPLE', 'WRONG_SCOPE', 'MISSING_BASELINE',
        'OTHER_EXPLANATION', 'DOES_NOT_FOLLOW', 'UNCLEAR', 'QUESTION', 'REPLICATION', 'REPLY')),
    add constraint critique_body_check check (char_length(body) <= 10000
        and (char_length(body) > 0 or kind = 'COUNTEREXAMPLE' or redacted_at is not null)),
    add constraint critique_reply_check check ((kind = 'REPLY') = (parent_id is not null)),
    add constraint critique_stance_in_reply check (stance is null or kind = 'REPLY'),
    add constraint critique_counterexample_check check (kind <> 'COUNTEREXAMPLE' or input is not null),
    add constraint critique_redaction_check check ((redacted_at is null) = (redacted_reason is null)
        and (redacted_at is null) = (redacted_sha256 is null)),
    add constraint critique_sent_once unique (account_id, client_key);
create index critique_waiting on critique (created_at) where waiting;

comment on column critique.waiting is 'Held back until a moderator has read it; the server''s outcome never is.';
comment on column critique.client_key is 'Chosen by the sender''s browser, so that a text sent twice stands once.';

create function critique_stays_as_written() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        raise exception using errcode = 'restrict_violation',
            message = 'A contribution is never deleted: hide it with a reason, or let its writer withdraw it.';
    end if;
    if old.redacted_at is null and new.redacted_at is not null then
        if new.body <> '' or new.interests is not null
            or new.redacted_sha256 <> encode(sha256(convert_to(old.body, 'UTF8')), 'hex')
        then
            raise exception using errcode = 'restrict_violation',
                message = 'A redaction empties the text and leaves its hash, time and reason.';
        end if;
        old.body := '';
        old.interests := null;
    end if;
    if (old.id, old.claim_version_id, old.account_id, old.kind, old.anchor, old.parent_id, old.body, old.created_at,
        old.interests, old.stance, old.input, old.client_key)
        is distinct from
        (new.id, new.claim_version_id, new.account_id, new.kind, new.anchor, new.parent_id, new.body, new.created_at,
        new.interests, new.stance, new.input, new.client_key)
    then
        raise exception using errcode = 'restrict_violation',
            message = 'A contribution stays as it was written: hide it with a reason, or let its writer withdraw it.';
    end if;
    return new;
end
$$;

create trigger critique_stays_as_written
    before update or delete on critique
    for each row execute function critique_stays_as_written();

-- What the server said about an input that a critic sent.
create table submission (
    critique_id       bigint primary key references critique,
    outcome           text not null check (outcome in
        ('CONFIRMED', 'HELD', 'OUTSIDE', 'NOT_AN_INPUT', 'UNCHECKED', 'DUPLICATE')),
    words             text not null,
    counterexample_id bigint references counterexample,
    at                timestamptz not null
);
create index submission_of_counterexample on submission (counterexample_id);
call append_only('submission', 'What the server answered stays; send the input again instead.');

-- One voice for each person, which they may change.
create table critique_vote (
    critique_id  bigint not null references critique,
    account_id   bigint not null references account,
    agrees       boolean not null,
    reader_group text not null check (reader_group in ('POLICY', 'RESEARCH', 'OTHER')),
    at           timestamptz not null,
    primary key (critique_id, account_id)
);
create index critique_vote_of_account on critique_vote (account_id);

create table changed_mind (
    critique_id bigint not null references critique,
    account_id  bigint not null references account,
    at          timestamptz not null,
    primary key (critique_id, account_id)
);
create index changed_mind_of_account on changed_mind (account_id);

create table flag (
    id          bigint generated always as identity primary key,
    critique_id bigint not null references critique,
    account_id  bigint not null references account,
    rule        text not null check (rule in ('ABUSE', 'PERSONAL_DATA', 'SPAM', 'OFF_TOPIC', 'UNLAWFUL', 'OTHER')),
    words       text not null check (char_length(words) between 1 and 1000),
    at          timestamptz not null,
    settled_at  timestamptz,
    unique (critique_id, account_id)
);
create index flag_open on flag (at) where settled_at is null;

create table appeal (
    id          bigint generated always as identity primary key,
    critique_id bigint not null references critique,
    account_id  bigint not null references account,
    words       text not null check (char_length(words) between 1 and 2000),
    at          timestamptz not null,
    settled_at  timestamptz
);
create index appeal_of_critique on appeal (critique_id);
create unique index appeal_open on appeal (critique_id) where settled_at is null;

-- The public log: what was done and why, never whose text it was or what stood in it.
create table moderation_action (
    id          bigint generated always as identity primary key,
    critique_id bigint not null references critique,
    account_id  bigint not null references account,
    action      text not null check (action in ('APPROVED', 'HIDDEN', 'RESTORED', 'FLAG_DISMISSED', 'APPEAL_REFUSED',
        'REDACTED')),
    rule        text check (rule in ('ABUSE', 'PERSONAL_DATA', 'SPAM', 'OFF_TOPIC', 'UNLAWFUL', 'OTHER')),
    reason      text not null check (char_length(reason) between 1 and 1000),
    at          timestamptz not null
);
create index moderation_of_critique on moderation_action (critique_id, id);
call append_only('moderation_action', 'What moderators did stays on record.');

create index audit_log_by_subject on audit_log (subject text_pattern_ops, id desc);
create index audit_log_by_actor on audit_log (actor, id desc);
create index audit_log_by_action on audit_log (action, id desc);

-- The one way to take a text out for good, with what others may have quoted of it. It leaves the text's hash, the time
-- and the reason, and cannot be gone without entries in both logs. Returns the hash; null when nothing was left to do.
create function redact_critique(contribution bigint, administrator bigint, why_rule text, why text, moment timestamptz)
    returns text
    language plpgsql security definer as
$$
declare
    hash text;
begin
    perform from account where id = administrator and role = 'ADMINISTRATOR' and closed_at is null;
    if not found then
        raise exception using errcode = 'insufficient_privilege', message = 'Only an administrator redacts.';
    end if;
    update critique
    set body = '', interests = null, waiting = false, redacted_at = moment, redacted_reason = why,
        redacted_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')
    where id = contribution and redacted_at is null
    returning redacted_sha256 into hash;
    if hash is null then
        return null;
    end if;
    update flag set words = '(redacted)', settled_at = coalesce(settled_at, moment) where critique_id = contribution;
    update appeal set words = '(redacted)', settled_at = coalesce(settled_at, moment) where critique_id = contribution;
    insert into moderation_action (critique_id, account_id, action, rule, reason, at)
    values (contribution, administrator, 'REDACTED', why_rule, why, moment);
    insert into audit_log (at, actor, action, subject, detail)
    values (moment, 'account:' || administrator, 'redact', 'critique/' || contribution,
        jsonb_build_object('rule', why_rule, 'sha256', hash));
    return hash;
end
$$;
revoke execute on function redact_critique from public;

-- It runs with the owner's rights: no table that a caller made for the moment may stand in for a real one.
do $$
begin
    execute format('alter function redact_critique set search_path = pg_catalog, %I, pg_temp', current_schema());
end
$$;

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on critique from touchstone_app;
        grant select, insert on critique to touchstone_app;
        grant update (withdrawn_at, hidden_at, hidden_reason, waiting) on critique to touchstone_app;
        grant execute on function redact_critique to touchstone_app;
        revoke all on critique_vote, changed_mind, flag, appeal from touchstone_app;
        grant select, insert, delete on critique_vote, changed_mind to touchstone_app;
        grant update (agrees, reader_group, at) on critique_vote to touchstone_app;
        grant select, insert on flag, appeal to touchstone_app;
        grant update (settled_at) on flag, appeal to touchstone_app;
    end if;
end
$$;
