-- Evals that others ran: the file as it was sent, the logs in it, their samples and scores.
create table eval_file (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    name       text not null check (char_length(name) between 1 and 300),
    bytes      bigint not null check (bytes > 0),
    left_out   jsonb not null,
    account_id bigint not null references account,
    at         timestamptz not null
);
create index eval_file_of_account on eval_file (account_id, at desc);
call append_only('eval_file', 'A file that was brought in stays as it was sent.');

create table eval_file_part (
    sha256  text not null references eval_file,
    part    int not null check (part >= 0),
    content bytea not null check (octet_length(content) between 1 and 1048576),
    primary key (sha256, part)
);
alter table eval_file_part alter column content set storage external;
call append_only('eval_file_part', 'A file that was brought in stays as it was sent.');

create table eval_log (
    id            bigint generated always as identity primary key,
    sha256        text not null references eval_file,
    place         int not null check (place >= 1),
    format        text not null check (format in ('INSPECT', 'EVERY_EVAL_EVER', 'HELM', 'HARNESS')),
    evaluation_id text not null,
    task          text not null,
    model         text not null,
    dataset       text not null,
    ran_by        text,
    evaluated_at  timestamptz,
    licence       text check (char_length(licence) <= 200),
    found_at      text check (char_length(found_at) <= 500),
    head          jsonb not null,
    figures       jsonb not null,
    left_out      jsonb not null,
    samples       int not null check (samples >= 0),
    account_id    bigint not null references account,
    at            timestamptz not null,
    words         tsvector generated always as (
        to_tsvector('simple', task || ' ' || translate(model || ' ' || dataset, '/-_.:', '     ') || ' ' || model || ' '
            || coalesce(ran_by, ''))) stored,
    unique (sha256, place)
);
create index eval_log_words on eval_log using gin (words);
create index eval_log_by_model on eval_log (model);
create index eval_log_by_task on eval_log (task);
create index eval_log_newest on eval_log (at desc, id desc);
call append_only('eval_log', 'An eval that was brought in is never changed; withdraw it, and bring another.');

create table eval_sample (
    log_id    bigint not null references eval_log,
    n         int not null check (n >= 1),
    sample_id text not null,
    epoch     int not null check (epoch >= 1),
    asked     text not null check (asked ~ '^[0-9a-f]{64}$'),
    failed    boolean not null,
    body      jsonb not null,
    words     tsvector not null,
    primary key (log_id, n)
);
create index eval_sample_words on eval_sample using gin (words);
call append_only('eval_sample', 'A sample is never changed.');

create table eval_score (
    log_id  bigint not null,
    scorer  text not null,
    n       int not null,
    value   double precision,
    correct boolean,
    primary key (log_id, scorer, n),
    foreign key (log_id, n) references eval_sample
);
call append_only('eval_score', 'A score is never changed.');

create table eval_withdrawal (
    log_id     bigint primary key references eval_log,
    account_id bigint not null references account,
    why        text not null check (char_length(why) between 1 and 2000),
    at         timestamptz not null
);
call append_only('eval_withdrawal', 'An eval that was withdrawn keeps its address and the reason.');

comment on column eval_sample.asked is 'Hash of question, choices and reference: equal exactly where these are.';
comment on column eval_log.ran_by is 'As the log says, else as whoever brought it says.';
