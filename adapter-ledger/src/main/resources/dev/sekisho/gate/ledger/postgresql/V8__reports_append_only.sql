create function refuse_change_of_report() returns trigger language plpgsql as $$
begin
  raise exception 'reports are not changed or removed';
end
$$;

create trigger report_is_not_changed before update or delete or truncate on migration_report
  for each statement execute function refuse_change_of_report();

create trigger run_is_not_changed before update or delete or truncate on migration_run
  for each statement execute function refuse_change_of_report();
