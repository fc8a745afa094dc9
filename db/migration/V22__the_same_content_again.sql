-- A claim file that goes back to an earlier text becomes the newest version again.
alter table claim_version drop constraint claim_version_claim_id_hash_key;
