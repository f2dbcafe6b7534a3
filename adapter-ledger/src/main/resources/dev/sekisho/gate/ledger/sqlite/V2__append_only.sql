create trigger entry_is_not_changed before update on entry
begin
  select raise(abort, 'entries of the ledger are not changed');
end;

create trigger entry_is_not_removed before delete on entry
begin
  select raise(abort, 'entries of the ledger are not removed');
end;
