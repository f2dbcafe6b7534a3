package dev.sekisho.gate.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Looks at a ledger without changing it, for auditors. Thread-safe. */
public final class Audit {
  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;

  /** Looks at the ledger of {@code database}. */
  public Audit(Database database) {
    this.database = database;
  }

  /**
   * What an examination found.
   *
   * @param entries how many entries there are
   * @param end the hash of the last one; note it elsewhere, and a ledger that was cut off and
   *     closed again is noticed too
   * @param faults what is wrong, oldest first; empty when the ledger is whole
   */
  public record Report(long entries, String end, List<String> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /** Examines every entry: whether one was changed, left out, moved or cut off. */
  public Report verify() {
    return verify("");
  }

  /**
   * Examines every entry, and whether one of them has the hash that the last one had once.
   *
   * @param endWas that hash, or empty
   */
  public Report verify(String endWas) {
    return database.jdbi().inTransaction(handle -> verify(handle, endWas));
  }

  /** Reads every entry, oldest first. */
  public void entries(Consumer<Entry> reader) {
    database.jdbi().useTransaction(handle -> Chain.entries(handle).forEachRemaining(reader));
  }

  /** Reads every decision, oldest first. */
  public void decisions(Consumer<KeptDecision> reader) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                handle
                    .createQuery("select * from decision order by at, id")
                    .setFetchSize(100)
                    .map(KeptDecision::read)
                    .forEach(reader));
  }

  /**
   * The newest decisions that still have their sheets, newest first. A page of them at a time keeps
   * nobody else waiting for the database.
   *
   * @param count how many, at most
   * @param before the last one of the page before; empty for the first page
   */
  public List<KeptDecision> newest(int count, Optional<KeptDecision> before) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from decision where sheet is not null
                          and (at < :at or (at = :at and id < :id))
                        order by at desc, id desc limit :count
                        """)
                    .bind("at", before.map(one -> one.at().toEpochMilli()).orElse(Long.MAX_VALUE))
                    .bind("id", before.map(one -> one.id().value()).orElse(""))
                    .bind("count", count)
                    .map(KeptDecision::read)
                    .list());
  }

  /** How many decisions still have their sheet. */
  public long sheets() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from decision where sheet is not null")
                    .mapTo(Long.class)
                    .one());
  }

  private static Report verify(Handle handle, String endWas) {
    List<String> faults = new ArrayList<>();
    Map<String, JsonNode> intended = new HashMap<>();
    Map<String, String> stands = new HashMap<>();
    Iterator<Entry> entries = Chain.entries(handle);
    String previous = Entry.NOTHING;
    long seq = 0;
    boolean seen = endWas.isEmpty();
    Instant forgottenBefore = Instant.MIN;
    while (entries.hasNext()) {
      Entry entry = entries.next();
      if (entry.seq() != seq + 1) {
        faults.add("entries " + (seq + 1) + " to " + (entry.seq() - 1) + " are missing");
      }
      if (!entry.isWhole()) {
        faults.add("entry " + entry.seq() + " was changed");
      } else if (!entry.previous().equals(previous)) {
        faults.add("entry " + entry.seq() + " does not follow the one before it");
      }
      seq = entry.seq();
      previous = entry.hash();
      seen |= previous.equals(endWas);
      switch (entry.kind()) {
        case INTENT -> content(entry).ifPresent(c -> intended.put(c.path("decision").asText(), c));
        case RETENTION ->
            forgottenBefore =
                content(entry)
                    .map(c -> Instant.parse(c.path("before").asText()))
                    .orElse(forgottenBefore);
        case RELEASE ->
            content(entry)
                .ifPresent(c -> stands.put(c.path("release").asText(), c.path("sha256").asText()));
        case OUTCOME, UNANSWERED, LOCK, TOLD, RULES -> {}
      }
    }
    Chain.End end = Chain.end(handle);
    if (end.seq() != seq || (seq > 0 && !end.hash().equals(previous))) {
      faults.add("the ledger ends at entry " + seq + ", and was closed at entry " + end.seq());
    }
    if (!seen) {
      faults.add("no entry has the hash " + endWas + ", at which the ledger ended before");
    }
    documents(handle, intended, forgottenBefore, faults);
    releases(handle, stands, faults);
    return new Report(seq, previous, faults);
  }

  private static void documents(
      Handle handle, Map<String, JsonNode> intended, Instant forgotten, List<String> faults) {
    Map<String, JsonNode> unseen = new HashMap<>(intended);
    handle
        .createQuery("select * from decision order by at, id")
        .setFetchSize(100)
        .map(KeptDecision::read)
        .forEach(
            kept -> {
              fault(kept, Optional.ofNullable(intended.get(kept.id().value())), forgotten)
                  .ifPresent(faults::add);
              unseen.remove(kept.id().value());
            });
    unseen.keySet().stream()
        .sorted()
        .map(id -> "decision " + id + " was removed")
        .forEach(faults::add);
  }

  /** Every release stands as its last entry says. */
  private static void releases(Handle handle, Map<String, String> stands, List<String> faults) {
    Map<String, String> unseen = new HashMap<>(stands);
    handle
        .createQuery("select id, document from release order by position")
        .setFetchSize(100)
        .map((rs, context) -> Map.entry(rs.getString("id"), Digest.of(rs.getString("document"))))
        .forEach(
            release -> {
              if (!release.getValue().equals(unseen.remove(release.getKey()))) {
                faults.add("release " + release.getKey() + " was changed");
              }
            });
    unseen.keySet().stream()
        .sorted()
        .map(id -> "release " + id + " was removed")
        .forEach(faults::add);
  }

  private static Optional<String> fault(
      KeptDecision kept, Optional<JsonNode> intent, Instant forgotten) {
    String id = kept.id().value();
    if (intent.isEmpty()) {
      return Optional.of("decision " + id + " has no entry");
    }
    Function<String, String> said = name -> intent.get().path(name).asText();
    if (!kept.isWhole()
        || !said.apply("sheetSha256").equals(kept.sheetSha256())
        || !said.apply("evaluationSha256").equals(kept.evaluationSha256())) {
      return Optional.of("decision " + id + " was changed");
    }
    return kept.sheet().isEmpty() && !kept.at().isBefore(forgotten)
        ? Optional.of("the sheet of decision " + id + " was removed before its time")
        : Optional.empty();
  }

  private static Optional<JsonNode> content(Entry entry) {
    try {
      return Optional.of(JSON.readTree(entry.content()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
