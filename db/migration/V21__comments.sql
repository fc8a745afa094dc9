create table comment (
    id               bigint generated always as identity primary key,
    claim_version_id bigint not null references claim_version (id),
    account_id       bigint not null references account (id),
    kind             text not null default 'comment' check (char_length(kind) between 1 and 40),
    anchor           jsonb,
    parent_id        bigint references comment (id),
    body             text not null check (char_length(body) between 1 and 10000),
    created_at       timestamptz not null,
    withdrawn_at     timestamptz,
    hidden_at        timestamptz,
    hidden_reason    text,
    check ((hidden_at is null) = (hidden_reason is null))
);

create index comment_of_version on comment (claim_version_id, created_at, id);
create index comment_of_account on comment (account_id);
create index comment_parent on comment (parent_id) where parent_id is not null;

create function comment_stays_as_written() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        raise exception 'A comment is never deleted: hide it with a reason, or let its writer withdraw it.';
    end if;
    if (old.id, old.claim_version_id, old.account_id, old.kind, old.anchor, old.parent_id, old.body, old.created_at)
        is distinct from
        (new.id, new.claim_version_id, new.account_id, new.kind, new.anchor, new.parent_id, new.body, new.created_at)
    then
        raise exception 'A comment stays as it was written: hide it with a reason, or let its writer withdraw it.';
    end if;
    return new;
end
$$;

create trigger comment_stays_as_written
    before update or delete on comment
    for each row execute function comment_stays_as_written();

create trigger never_emptied
    before truncate on comment
    for each statement execute function refuse_change('Comments are never deleted.');

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on comment from touchstone_app;
        grant select, insert on comment to touchstone_app;
        grant update (withdrawn_at, hidden_at, hidden_reason) on comment to touchstone_app;
    end if;
end
$$;
