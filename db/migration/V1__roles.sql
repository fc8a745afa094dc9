-- The owner runs these migrations; the application works as touchstone_app, which owns nothing.
do $$
begin
    if not exists (select from pg_roles where rolname = 'touchstone_app') then
        create role touchstone_app nologin;
    end if;
    if not pg_has_role(current_user, 'touchstone_app', 'set') then
        execute format('grant touchstone_app to %I', current_user);
    end if;
exception when insufficient_privilege then
    raise notice 'The role touchstone_app could not be made: let an administrator run "create role touchstone_app" and grant it to %. Until then triggers alone guard what is published.', current_user;
end
$$;

-- What the application may do with a table unless said otherwise below or later.
do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        execute format('grant usage on schema %I to touchstone_app', current_schema());
        alter default privileges grant select, insert, update, delete on tables to touchstone_app;
        alter default privileges grant usage, select on sequences to touchstone_app;
    end if;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', message = tg_argv[0];
end
$$;

-- Makes a table one that is only ever added to. The sentence says why, to whoever tries.
create procedure append_only(published regclass, why text) language plpgsql as $$
begin
    execute format(
        'create trigger only_added_to before update or delete on %s for each row execute function refuse_change(%L)',
        published, why);
    execute format(
        'create trigger never_emptied before truncate on %s for each statement execute function refuse_change(%L)',
        published, why);
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        execute format('revoke update, delete, truncate on %s from touchstone_app', published);
    end if;
end
$$;
