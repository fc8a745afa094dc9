create table run (
    id text primary key check (id ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
    kind text not null check (kind in ('PUBLICATION', 'RERUN', 'EXPLORATION')),
    state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    priority smallint not null,
    claim_version_id bigint references claim_version,
    family text not null,
    settings jsonb not null,
    seed bigint not null,
    spec jsonb not null,
    spec_hash text not null check (spec_hash ~ '^[0-9a-f]{64}$'),
    about text not null,
    attempt int not null default 0,
    -- attempts that ended only because the program was stopped in order
    forgiven int not null default 0,
    stage text not null default '',
    step int not null default 0,
    total int not null default 0,
    weights_hash text references weights,
    receipt jsonb,
    diff jsonb,
    error text,
    asked_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    changed_at timestamptz not null,
    search tsvector not null generated always as (
        to_tsvector('english', about)
        || to_tsvector('simple', id || ' ' || lower(kind) || ' ' || replace(family, '@', ' ') || ' ' || seed::text)
        || jsonb_to_tsvector('simple', settings, '["all"]')) stored
);
create index run_by_spec on run (spec_hash, state);
create index run_by_claim on run (claim_version_id, asked_at desc);
create index run_by_time on run (asked_at desc);
create index run_by_change on run (changed_at);
create index run_unfinished on run (priority desc, asked_at) where state in ('QUEUED', 'RUNNING');
create index run_by_words on run using gin (search);

create table run_asker (
    run_id text not null references run,
    asker text not null,
    asked_at timestamptz not null,
    left_at timestamptz,
    primary key (run_id, asker)
);
create index run_asker_by_asker on run_asker (asker) where left_at is null;

create table run_point (
    run_id text not null references run,
    attempt int not null,
    step int not null,
    loss double precision not null,
    primary key (run_id, attempt, step)
);

-- As db-scheduler wants it.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
