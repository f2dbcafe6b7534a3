package dev.sekisho.gate.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.ledger.Arrival.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows about heads. */
final class HeadRows {

  /** Paths of one push that are kept; of a push that changes more, they are not known. */
  static final int PATHS_MAX = 3_000;

  private static final JsonMapper JSON = new JsonMapper();

  private HeadRows() {}

  static void hold(Handle handle, PullRequestRef subject) {
    handle.execute(
        "insert into head_writer (subject, writes) values (?, 1)"
            + " on conflict (subject) do update set writes = head_writer.writes + 1",
        subject.toString());
  }

  static Arrivals read(Handle handle, PullRequestRef subject) {
    return new Arrivals(
        handle
            .createQuery(
                """
                select h.*, f.sha as replaced from head h
                left join forced_push f on f.repository = :repository and f.sha = h.sha
                where h.subject = :subject
                """)
            .bind("repository", subject.repository().toString())
            .bind("subject", subject.toString())
            .map((rs, context) -> arrival(rs))
            .list());
  }

  private static Arrival arrival(ResultSet rs) throws SQLException {
    return new Arrival(
        new HeadChange(
            new HeadSha(rs.getString("sha")),
            Instant.ofEpochMilli(rs.getLong("arrived_at")),
            People.read(rs.getString("pushed_by")),
            rs.getInt("forced") == 1 || rs.getString("replaced") != null,
            Optional.ofNullable(rs.getString("tree")),
            Optional.ofNullable(rs.getString("patch")),
            paths(rs.getString("changed_paths"))),
        Origin.valueOf(rs.getString("origin")),
        Optional.ofNullable(rs.getString("previous")).map(HeadSha::new));
  }

  static List<PullRequestRef> having(Handle handle, RepositoryName repository, HeadSha head) {
    String prefix = repository + "#";
    return handle
        .createQuery("select distinct subject from head where sha = ?")
        .bind(0, head.value())
        .mapTo(String.class)
        .filter(subject -> subject.startsWith(prefix))
        .map(subject -> Integer.parseInt(subject.substring(prefix.length())))
        .map(number -> new PullRequestRef(repository, number))
        .list();
  }

  static void add(Handle handle, PullRequestRef subject, Arrival arrival) {
    HeadChange change = arrival.change();
    handle
        .createUpdate(
            """
            insert into head
              (subject, sha, arrived_at, origin, previous, pushed_by, forced, tree, patch,
               changed_paths)
            values (:subject, :sha, :at, :origin, :previous, :by, :forced, :tree, :patch, :paths)
            """)
        .bind("subject", subject.toString())
        .bind("sha", change.sha().value())
        .bind("at", change.arrivedAt().toEpochMilli())
        .bind("origin", arrival.origin().name())
        .bind("previous", arrival.previous().map(HeadSha::value).orElse(null))
        .bind("by", People.write(change.pushedBy()))
        .bind("forced", change.forced() ? 1 : 0)
        .bind("tree", change.tree().orElse(null))
        .bind("patch", change.patch().orElse(null))
        .bind("paths", change.changedPaths().map(HeadRows::text).orElse(null))
        .execute();
  }

  static void remove(Handle handle, PullRequestRef subject, Arrival arrival) {
    handle.execute(
        "delete from head where subject = ? and sha = ? and arrived_at = ?",
        subject.toString(),
        arrival.sha().value(),
        arrival.at().toEpochMilli());
  }

  static void force(Handle handle, RepositoryName repository, HeadSha sha) {
    handle.execute(
        "insert into forced_push (repository, sha) values (?, ?) on conflict do nothing",
        repository.toString(),
        sha.value());
  }

  /** What was told first stays: a review is submitted once. */
  static void see(Handle handle, PullRequestRef subject, Login reviewer, Instant at, HeadSha head) {
    handle.execute(
        "insert into review_seen (subject, reviewer, submitted_at, sha) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        subject.toString(),
        reviewer.value(),
        at.toEpochMilli(),
        head.value());
  }

  static Optional<HeadSha> seen(Handle handle, PullRequestRef subject, Login reviewer, Instant at) {
    return handle
        .createQuery(
            "select sha from review_seen where subject = ? and reviewer = ? and submitted_at = ?")
        .bind(0, subject.toString())
        .bind(1, reviewer.value())
        .bind(2, at.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .map(HeadSha::new);
  }

  private static @Nullable String text(List<FilePath> paths) {
    if (paths.size() > PATHS_MAX) {
      return null;
    }
    try {
      return JSON.writeValueAsString(paths.stream().map(FilePath::value).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list in memory can not be written", e);
    }
  }

  private static Optional<List<FilePath>> paths(@Nullable String text) throws SQLException {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Arrays.stream(JSON.readValue(text, String[].class)).map(FilePath::new).toList());
    } catch (JsonProcessingException e) {
      throw new SQLException("the paths of a head can not be read", e);
    }
  }
}
