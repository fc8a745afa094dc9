-- What a reader may look for in a list of claims, in lower case. Kept beside the row, so that no claim has to be read
-- whole to be passed over.
alter table claim_version
    add column searched text generated always as (lower(title || ' ' || family || ' ' || coalesce(spec ->> 'slug', '')
        || ' ' || coalesce(spec -> 'scope' ->> 'words', ''))) stored;

create index claim_version_by_family on claim_version (family);

-- The newest ones first, a few at a time.
create index counterexample_of_version on counterexample (claim_version_id, id desc);
drop index counterexample_by_claim;
create index counterexample_replay_of_version on counterexample_replay (claim_version_id, counterexample_id desc);

-- Up to which version and standing all followers have been told: what lies below is not looked at again.
create table told_up_to (
    what text primary key check (what in ('VERSION', 'STANDING')),
    id   bigint not null
);
insert into told_up_to values ('VERSION', 0), ('STANDING', 0);

-- What happened in the last minute, for nodes that may have missed the word of it.
create index claim_version_lately on claim_version (published_at);
create index withdrawal_lately on withdrawal (at);
create index standing_lately on standing (at);
create index critique_lately on critique (created_at);
create index critique_withdrawn_lately on critique (withdrawn_at) where withdrawn_at is not null;
create index critique_hidden_lately on critique (hidden_at) where hidden_at is not null;
create index critique_vote_lately on critique_vote (at);
create index changed_mind_lately on changed_mind (at);
create index moderation_lately on moderation_action (at);

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke all on told_up_to from touchstone_app;
        grant select on told_up_to to touchstone_app;
        grant update (id) on told_up_to to touchstone_app;
    end if;
end
$$;
