create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the ledger are not changed or removed';
end
$$;

create trigger entry_is_not_changed before update or delete or truncate on entry
  for each statement execute function refuse_change();
