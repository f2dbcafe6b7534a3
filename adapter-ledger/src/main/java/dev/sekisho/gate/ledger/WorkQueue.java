package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.json.QuestionJson;
import dev.sekisho.gate.json.RequestJson;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.spi.Timers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The questions that wait for their answers. A question that is raised again before it is answered
 * is one question; one that is raised while it is being answered is answered again. One worker at a
 * time has a pull request, over all nodes. Thread-safe.
 */
public final class WorkQueue implements Timers {
  private final Database database;
  private final InstantSource clock;
  private final Backoff backoff;

  /** A queue in {@code database}. */
  public WorkQueue(Database database, InstantSource clock, Backoff backoff) {
    this.database = database;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** Raises questions, all or none. */
  public void want(List<Request> requests) {
    if (!requests.isEmpty()) {
      database.jdbi().useTransaction(handle -> requests.forEach(one -> want(handle, one)));
    }
  }

  private void want(Handle handle, Request request) {
    long now = clock.instant().toEpochMilli();
    Optional<Request> before =
        handle
            .createQuery("select request from work where id = ?")
            .bind(0, id(request))
            .mapTo(String.class)
            .findOne()
            .map(text -> RequestJson.read(text, "request"));
    boolean explain = request.explain() || before.filter(Request::explain).isPresent();
    handle
        .createUpdate(
            """
            insert into work
              (id, subject, request, wanted, wanted_at, attempts, due_at, parked)
            values (:id, :subject, :request, 1, :now, 0, :now, 0)
            on conflict (id) do update set request = excluded.request, wanted = work.wanted + 1,
              attempts = 0, due_at = :now, parked = 0
            """)
        .bind("id", id(request))
        .bind("subject", request.subject().toString())
        .bind("request", RequestJson.write(explain ? request.explained() : request))
        .bind("now", now)
        .execute();
  }

  /** Raises now what waits for a time at this pull request; it is raised again at its time. */
  public void hasten(PullRequestRef subject) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                handle
                    .createQuery("select distinct request from timer where subject = ?")
                    .bind(0, subject.toString())
                    .mapTo(String.class)
                    .list()
                    .forEach(text -> want(handle, RequestJson.read(text, "timer"))));
  }

  @Override
  public void askAgain(Request request, Instant at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into timer (id, at, request, subject)
                        values (:id, :at, :request, :subject)
                        on conflict (id, at) do nothing
                        """)
                    .bind("id", id(request))
                    .bind("at", at.toEpochMilli())
                    .bind("request", RequestJson.write(request))
                    .bind("subject", request.subject().toString())
                    .execute());
  }

  /**
   * Takes the question that waits longest, and its pull request, until {@code until}; empty when
   * none is due whose pull request is free.
   */
  public Optional<Work> take(Instant until) {
    long now = clock.instant().toEpochMilli();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              ring(handle, now);
              List<String> free =
                  handle
                      .createQuery(
                          """
                          select w.subject from work w
                          left join lease l on l.subject = w.subject
                          where w.parked = 0 and w.due_at <= :now
                            and (l.leased_until is null or l.leased_until <= :now)
                          group by w.subject order by min(w.due_at) limit 8
                          """)
                      .bind("now", now)
                      .mapTo(String.class)
                      .list();
              for (String subject : free) {
                Optional<Work> taken = take(handle, subject, now, until);
                if (taken.isPresent()) {
                  return taken;
                }
              }
              return Optional.empty();
            });
  }

  /** Raises the questions whose time came. */
  private void ring(Handle handle, long now) {
    List<String> due =
        handle
            .createQuery("select request from timer where at <= ?")
            .bind(0, now)
            .mapTo(String.class)
            .list();
    if (!due.isEmpty()) {
      handle.execute("delete from timer where at <= ?", now);
      due.forEach(text -> want(handle, RequestJson.read(text, "timer")));
    }
  }

  private static Optional<Work> take(Handle handle, String subject, long now, Instant until) {
    Optional<Long> fence =
        handle
            .createQuery(
                """
                insert into lease (subject, leased_until, fence) values (:subject, :until, 1)
                on conflict (subject) do update
                  set leased_until = excluded.leased_until, fence = lease.fence + 1
                  where lease.leased_until <= :now
                returning fence
                """)
            .bind("subject", subject)
            .bind("until", until.toEpochMilli())
            .bind("now", now)
            .mapTo(Long.class)
            .findOne();
    if (fence.isEmpty()) {
      return Optional.empty();
    }
    Optional<Work> due = due(handle, subject, now, fence.get());
    if (due.isEmpty()) { // another node was quicker, and has ended it
      release(handle, subject, fence.get());
    }
    return due;
  }

  private static Optional<Work> due(Handle handle, String subject, long now, long fence) {
    return handle
        .createQuery(
            """
            select * from work where subject = :subject and parked = 0 and due_at <= :now
            order by due_at limit 1
            """)
        .bind("subject", subject)
        .bind("now", now)
        .map(
            (rs, context) ->
                new Work(
                    rs.getString("id"),
                    RequestJson.read(rs.getString("request"), "request"),
                    rs.getLong("wanted"),
                    Instant.ofEpochMilli(rs.getLong("wanted_at")),
                    rs.getInt("attempts"),
                    fence))
        .findOne();
  }

  /** Whether the pull request was still held with that right. */
  private static boolean release(Handle handle, String subject, long fence) {
    return handle.execute(
            "update lease set leased_until = 0 where subject = ? and fence = ?", subject, fence)
        == 1;
  }

  /** Ends a question; it stays when it was raised again meanwhile. */
  public void done(Work work) {
    settle(
        work,
        handle ->
            handle.execute(
                "delete from work where id = ? and wanted = ?", work.id(), work.wanted()));
  }

  /**
   * Gives a question back that could not be answered, to be tried again later, or parks it.
   *
   * @param reason why, for a person to read
   * @return whether it was parked
   */
  public boolean failed(Work work, String reason) {
    boolean parked = work.attempts() + 1 >= Backoff.ATTEMPTS_MAX;
    Instant due = clock.instant().plus(backoff.after(work.attempts()));
    settle(
        work,
        handle ->
            handle
                .createUpdate(
                    """
                    update work set attempts = attempts + 1, due_at = :due, reason = :reason,
                      parked = :parked
                    where id = :id and wanted = :wanted
                    """)
                .bind("due", due.toEpochMilli())
                .bind("reason", Masking.of(reason))
                .bind("parked", parked ? 1 : 0)
                .bind("id", work.id())
                .bind("wanted", work.wanted())
                .execute());
    return parked;
  }

  /** Whoever lost the pull request to another worker may not settle anything about it. */
  private void settle(Work work, org.jdbi.v3.core.HandleConsumer<RuntimeException> change) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (release(handle, work.request().subject().toString(), work.fence())) {
                change.useHandle(handle);
              }
            });
  }

  /** When the next question or timer is due that is not due yet; empty when none is. */
  public Optional<Instant> nextDue() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select min(t) from (
                          select min(due_at) as t from work where parked = 0
                          union all select min(at) as t from timer) as times
                        """)
                    .mapTo(Long.class)
                    .findOne())
        .map(Instant::ofEpochMilli);
  }

  /** How many wait and how many are parked. */
  public Backlog backlog() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                Backlog.of(
                    handle,
                    """
                    select
                      (select count(*) from work where parked = 0) as waiting,
                      (select min(wanted_at) from work where parked = 0) as oldest,
                      (select count(*) from work where parked = 1) as parked
                    """));
  }

  /** One question about one pull request at one head is one row, whether explained or not. */
  private static String id(Request request) {
    return Digest.of(
        String.join(
            "\n",
            request.subject().toString(),
            QuestionJson.write(request.question()),
            request.head().map(Object::toString).orElse("")));
  }
}
