package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.spi.GlassBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who broke the glass for which head, and who confirmed it. Whether that counts is for the rules to
 * say. Thread-safe.
 *
 * @param database where they are kept
 * @param terms what a record is good for
 */
public record GlassRecords(Database database, Terms terms) implements GlassBook {

  /**
   * What every record is good for.
   *
   * @param lifts the names of the controls that it asks to lift
   * @param lasts how long it counts
   * @param reviewedWithin how long after it was opened its review is due
   */
  public record Terms(Set<String> lifts, Duration lasts, Duration reviewedWithin) {
    public Terms {
      lifts = Set.copyOf(lifts);
    }
  }

  /**
   * Opens a record; the same command opens one, however often it is read.
   *
   * @param command what tells this command from every other, for example the address of a comment
   */
  @Override
  public void open(
      String command, PullRequestRef subject, HeadSha head, Person by, String reason, Instant at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into glass (command, subject, head, opened_by, reason, opened_at)
                        values (:command, :subject, :head, :by, :reason, :at)
                        on conflict (command) do nothing
                        """)
                    .bind("command", command)
                    .bind("subject", subject.toString())
                    .bind("head", head.value())
                    .bind("by", People.write(by))
                    .bind("reason", Masking.of(reason))
                    .bind("at", at.toEpochMilli())
                    .execute());
  }

  /**
   * Confirms the newest record that a pull request had at {@code at}, so that an old confirmation
   * which is read again does not confirm a newer record.
   *
   * @return whether there was one that somebody else had opened; the same confirmation counts again
   */
  @Override
  public boolean confirm(PullRequestRef subject, Person by, Instant at) {
    return database
            .jdbi()
            .inTransaction(
                handle ->
                    handle
                        .createUpdate(
                            """
                        update glass set confirmed_by = :by, confirmed_at = :at
                        where command = (
                            select command from glass
                            where subject = :subject and opened_at <= :at
                            order by opened_at desc limit 1)
                          and opened_by <> :by
                          and (confirmed_by is null
                            or (confirmed_by = :by and confirmed_at = :at))
                        """)
                        .bind("by", People.write(by))
                        .bind("at", at.toEpochMilli())
                        .bind("subject", subject.toString())
                        .execute())
        == 1;
  }

  /** The records of a pull request, oldest first. */
  public List<BreakGlass> of(PullRequestRef subject) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from glass where subject = ? order by opened_at")
                    .bind(0, subject.toString())
                    .map(
                        (rs, context) -> {
                          Instant opened = Instant.ofEpochMilli(rs.getLong("opened_at"));
                          Optional<String> confirmer =
                              Optional.ofNullable(rs.getString("confirmed_by"));
                          long confirmed = rs.getLong("confirmed_at");
                          return new BreakGlass(
                              People.read(rs.getString("opened_by")),
                              rs.getString("reason"),
                              opened,
                              confirmer.map(People::read),
                              confirmer.map(by -> Instant.ofEpochMilli(confirmed)),
                              opened.plus(terms.lasts()),
                              opened.plus(terms.reviewedWithin()),
                              new HeadSha(rs.getString("head")),
                              terms.lifts());
                        })
                    .list());
  }
}
