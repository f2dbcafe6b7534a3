create trigger report_is_not_changed before update on migration_report
begin
  select raise(abort, 'reports are not changed or removed');
end;

create trigger report_is_not_removed before delete on migration_report
begin
  select raise(abort, 'reports are not changed or removed');
end;

create trigger run_is_not_changed before update on migration_run
begin
  select raise(abort, 'reports are not changed or removed');
end;

create trigger run_is_not_removed before delete on migration_run
begin
  select raise(abort, 'reports are not changed or removed');
end;
