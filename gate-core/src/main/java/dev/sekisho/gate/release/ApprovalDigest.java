package dev.sekisho.gate.release;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an approval is for. When any part of it is another one by now, the approval is void.
 *
 * @param head the commit
 * @param files the SHA-256 of the list of changed files, or {@link #NOT_KNOWN}
 * @param tickets every ticket that the change names and how it stands, in a few words; {@link
 *     #NOT_KNOWN} under its own name where the tickets can not be told
 * @param rules the rules that judged
 * @param environment where to
 */
public record ApprovalDigest(
    HeadSha head,
    String files,
    SortedMap<String, String> tickets,
    RuleSetRevision rules,
    EnvironmentName environment) {

  /** What stands for a part that could not be told. */
  public static final String NOT_KNOWN = "not known";

  public ApprovalDigest {
    tickets = Collections.unmodifiableSortedMap(new TreeMap<>(tickets));
  }

  /** What an approval of {@code sheet} under {@code rules} is for. */
  public static ApprovalDigest of(
      FactSheet sheet, RuleSetRevision rules, EnvironmentName environment) {
    return new ApprovalDigest(sheet.head(), files(sheet), tickets(sheet), rules, environment);
  }

  /**
   * Whether a part that can be told here can not be told in {@code now}, so that nobody knows
   * whether it changed.
   */
  public boolean isHiddenIn(ApprovalDigest now) {
    return (now.files.equals(NOT_KNOWN) && !files.equals(NOT_KNOWN))
        || (now.tickets.containsKey(NOT_KNOWN) && !tickets.containsKey(NOT_KNOWN));
  }

  /**
   * What changed, each as a sentence that names it; empty when an approval of this still counts for
   * {@code now}.
   */
  public List<String> voidedBy(ApprovalDigest now) {
    List<String> changes = new ArrayList<>();
    if (!head.equals(now.head)) {
      changes.add("the head moved from " + head.abbreviated() + " to " + now.head.abbreviated());
    }
    if (!files.equals(now.files)) {
      changes.add(
          files.equals(NOT_KNOWN) || now.files.equals(NOT_KNOWN)
              ? "the changed files can not be compared"
              : "the changed files are others");
    }
    compareTickets(now.tickets, changes);
    if (!rules.equals(now.rules)) {
      changes.add(
          "the rules changed from revision "
              + rules.abbreviated()
              + " to "
              + now.rules.abbreviated());
    }
    if (!environment.equals(now.environment)) {
      changes.add("the environment is " + now.environment + " and no longer " + environment);
    }
    return List.copyOf(changes);
  }

  private void compareTickets(SortedMap<String, String> now, List<String> changes) {
    if (tickets.containsKey(NOT_KNOWN) != now.containsKey(NOT_KNOWN)) {
      changes.add("the tickets can not be compared");
      return;
    }
    tickets.forEach(
        (key, state) -> {
          String stands = now.get(key);
          if (stands == null) {
            changes.add("the ticket " + key + " is no longer named");
          } else if (!stands.equals(state)) {
            changes.add("the ticket " + key + " was " + state + " and is " + stands);
          }
        });
    now.keySet().stream()
        .filter(key -> !tickets.containsKey(key))
        .forEach(key -> changes.add("the ticket " + key + " was added"));
  }

  private static SortedMap<String, String> tickets(FactSheet sheet) {
    SortedMap<String, String> said = new TreeMap<>();
    if (sheet.tickets() instanceof Evidence.Known<Listing<Ticket>> known
        && known.value().complete()) {
      known.value().items().forEach(ticket -> said.put(ticket.key().toString(), say(ticket)));
    } else {
      said.put(NOT_KNOWN, NOT_KNOWN);
    }
    return said;
  }

  private static String say(Ticket ticket) {
    if (!ticket.exists()) {
      return "not there";
    }
    String status = ticket.status().map(word -> "'" + word + "'").orElse("without a status");
    List<TicketChange> history = ticket.history().items();
    return history.isEmpty() ? status : status + " (" + say(history.get(history.size() - 1)) + ")";
  }

  private static String say(TicketChange change) {
    String what =
        switch (change.kind()) {
          case APPROVED -> "approved";
          case APPROVAL_WITHDRAWN -> "its approval withdrawn";
          case REOPENED -> "reopened";
          case SCOPE_EDITED -> "its scope edited";
        };
    return what + " by " + change.actor() + " at " + change.at();
  }

  private static String files(FactSheet sheet) {
    if (!(sheet.files() instanceof Evidence.Known<Listing<ChangedFile>> known)
        || !known.value().complete()) {
      return NOT_KNOWN;
    }
    MessageDigest digest = sha256();
    known.value().items().stream()
        .map(ChangedFile::toString)
        .sorted()
        .forEach(file -> update(digest, file + "\n"));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    for (int i = 0; i < text.length(); i++) {
      digest.update((byte) (text.charAt(i) >> Byte.SIZE));
      digest.update((byte) text.charAt(i));
    }
  }
}
