-- Many small models over a grid of settings, asked for as one thing and worked off cell by cell.
create table sweep (
    id text primary key check (id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    family text not null,
    name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    title text not null,
    engine text not null,
    seed bigint not null,
    spec jsonb not null,
    spec_hash text not null check (spec_hash ~ '^[0-9a-f]{64}$'),
    cells int not null check (cells between 1 and 400),
    -- cells that one entry of the queue works off
    part int not null check (part between 1 and cells),
    done int not null default 0 check (done between 0 and cells),
    error text,
    asked_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    changed_at timestamptz not null,
    -- when open pages last heard of it
    told_at timestamptz not null,
    check ((state = 'SUCCEEDED') = (done = cells))
);
create index sweep_by_spec on sweep (spec_hash, state);
create index sweep_by_name on sweep (family, name, asked_at desc);
create index sweep_by_change on sweep (changed_at);
create index sweep_unfinished on sweep (asked_at) where state in ('QUEUED', 'RUNNING');

create table sweep_asker (
    sweep_id text not null references sweep,
    asker text not null,
    asked_at timestamptz not null,
    left_at timestamptz,
    primary key (sweep_id, asker)
);
create index sweep_asker_by_asker on sweep_asker (asker) where left_at is null;

create table sweep_cell (
    sweep_id text not null references sweep,
    cell int not null,
    attempt int not null default 0,
    -- attempts that ended only because the program was stopped in order
    forgiven int not null default 0,
    -- who is at it, or did it
    worker text,
    -- why the last attempt failed
    error text,
    numbers double precision[],
    seconds double precision,
    -- release, Java and processor that computed it
    machine text,
    written_at timestamptz,
    primary key (sweep_id, cell),
    check ((numbers is null) = (seconds is null) and (numbers is null) = (machine is null)
        and (numbers is null) = (written_at is null)),
    check (cardinality(numbers) between 1 and 100)
);

create trigger measured_once before update or delete on sweep_cell
    for each row when (old.numbers is not null)
    execute function refuse_change('What a cell of a sweep came to is never changed; ask for the sweep again instead.');

do $$
begin
    if exists (select from pg_roles where rolname = 'touchstone_app') then
        revoke delete, truncate on sweep, sweep_asker, sweep_cell from touchstone_app;
    end if;
end
$$;
