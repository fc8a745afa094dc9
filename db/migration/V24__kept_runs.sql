-- Runs that were done elsewhere and are kept with the program.
alter table run drop constraint run_kind_check;
alter table run add constraint run_kind_check check (kind in ('PUBLICATION', 'RERUN', 'EXPLORATION', 'KEPT'));
