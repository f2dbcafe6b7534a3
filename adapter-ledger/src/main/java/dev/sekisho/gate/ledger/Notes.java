package dev.sekisho.gate.ledger;

import java.util.Optional;

/**
 * What an adapter has to remember and nobody else reads, for example where its message is. Each
 * adapter has a space of its own. Thread-safe, also over several nodes.
 *
 * @param database where they are kept
 * @param space whose notes, at most 50 characters
 */
public record Notes(Database database, String space) {

  /** Keeps a note; the one of that name before is gone. */
  public void keep(String name, String text) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into note (space, name, text) values (:space, :name, :text)
                        on conflict (space, name) do update set text = excluded.text
                        """)
                    .bind("space", space)
                    .bind("name", name)
                    .bind("text", text)
                    .execute());
  }

  /** The note of that name. */
  public Optional<String> of(String name) {
    return find("select text from note where space = ? and name = ?", name);
  }

  /** The name of a note with that text. */
  public Optional<String> named(String text) {
    return find("select name from note where space = ? and text = ? order by name limit 1", text);
  }

  private Optional<String> find(String query, String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(query)
                    .bind(0, space)
                    .bind(1, key)
                    .mapTo(String.class)
                    .findOne());
  }
}
