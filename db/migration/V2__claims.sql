create table family_version (
    id text primary key,
    title text not null,
    description text not null,
    settings jsonb not null,
    stored_at timestamptz not null
);
call append_only('family_version', 'A family''s words are kept as they were when a claim about it was published; give the family a new version instead.');

create table claim (
    id bigint generated always as identity primary key,
    slug text not null unique,
    created_at timestamptz not null
);
call append_only('claim', 'A claim''s address is permanent.');

create table claim_version (
    id bigint generated always as identity primary key,
    claim_id bigint not null references claim,
    number int not null check (number >= 1),
    family text not null references family_version,
    title text not null,
    yaml text not null,
    spec jsonb not null,
    settings jsonb not null,
    words jsonb not null,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    nonce text not null,
    published_at timestamptz not null,
    unique (claim_id, number),
    unique (claim_id, hash)
);
call append_only('claim_version', 'A published claim version never changes; publish a new version instead.');

create table weights (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    npz bytea not null,
    family text not null,
    settings jsonb not null,
    seed bigint not null,
    stored_at timestamptz not null
);
call append_only('weights', 'Weights are known by the hash of their bytes and never change.');
