package dev.sekisho.gate.ledger;

/**
 * What workers have taken. A process that was killed keeps what it took until its lease is over,
 * since nobody else can tell that it is gone.
 *
 * @param database where the leases are
 */
public record Leases(Database database) {

  /**
   * Gives back everything, if only one process can have the database: whoever had taken it is gone
   * then. To be called before that process begins to work.
   *
   * @return how much was given back; 0 for a database that several processes work on
   */
  public int giveBack() {
    if (!database.isOfOneProcess()) {
      return 0;
    }
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle.execute("update delivery set leased_until = 0 where leased_until > 0")
                    + handle.execute("update lease set leased_until = 0 where leased_until > 0"));
  }
}
