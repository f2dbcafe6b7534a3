package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.vocabulary.PathPattern;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.workbench.suppose.Suppositions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what people and systems could still bring about for one sheet: approvals, labels, tickets,
 * checks, migrations, and time. Nothing that would only evade a control is among them: no other
 * branch, no fewer files, no broken glass. In the order in which they would happen.
 */
final class Candidates {

  /** Changes that are tried for one sheet. */
  static final int CANDIDATES_MAX = 24;

  /** Changes of one sort, so that many files or tickets leave room for the others. */
  static final int OF_A_SORT_MAX = 6;

  /** Stands for somebody who had no hand in the change. */
  static final String PEER = "a-peer";

  private static final String PEER_NOTE =
      PEER + " stands for anybody who may write, and neither contributed nor asked for this";
  private static final String TICKET = "TICKET-1";

  private final FactSheet sheet;
  private final RuleSet rules;
  private final Suppositions language;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(FactSheet sheet, RuleSet rules, Suppositions language) {
    this.sheet = sheet;
    this.rules = rules;
    this.language = language;
  }

  static List<Candidate> of(
      Evaluation answer, FactSheet sheet, RuleSet rules, Suppositions language) {
    Candidates candidates = new Candidates(sheet, rules, language);
    candidates.times(answer);
    candidates.evidence();
    candidates.pullRequest();
    candidates.tickets();
    candidates.votes();
    candidates.labels();
    candidates.checks();
    candidates.migrations();
    candidates.calendar();
    return candidates.found.stream().distinct().limit(CANDIDATES_MAX).toList();
  }

  private void times(Evaluation answer) {
    Set<Instant> times = new TreeSet<>();
    answer.nextChangeAt().ifPresent(times::add);
    window().flatMap(ReleaseWindow::nextOpening).ifPresent(times::add);
    items(sheet.freezes()).forEach(freeze -> freeze.until().ifPresent(times::add));
    times.stream()
        .filter(time -> time.isAfter(sheet.asOf()))
        .limit(OF_A_SORT_MAX)
        .forEach(time -> add("", "at", time.toString()));
  }

  private void evidence() {
    for (FactKind kind : FactKind.values()) {
      Optional.ofNullable(rules.engine().oldest().get(kind))
          .map(oldest -> EvidenceState.of(sheet, kind, Optional.of(oldest)))
          .filter(state -> state.state() == EvidenceState.State.TOO_OLD)
          .ifPresent(
              state ->
                  add(
                      state.source() + " is asked once more, and says the same",
                      "evidence",
                      kind.word(),
                      "asked-again"));
    }
  }

  private void pullRequest() {
    if (sheet.details() instanceof Evidence.Known<PullRequestDetails> known
        && known.value().draft()) {
      add("", "marked", "ready");
    }
    Optional<String> author =
        sheet.details() instanceof Evidence.Known<PullRequestDetails> known
            ? known.value().author().login().map(Login::value)
            : Optional.empty();
    items(sheet.commits()).stream()
        .filter(commit -> Stream.of(commit.author(), commit.committer()).anyMatch(this::isNobody))
        .map(Commit::sha)
        .limit(OF_A_SORT_MAX)
        .forEach(
            sha ->
                author.ifPresent(
                    login ->
                        add(
                            login + " stands for whoever made that commit",
                            "commit",
                            sha.abbreviated(),
                            "by",
                            login)));
  }

  private boolean isNobody(Person person) {
    return person.login().isEmpty();
  }

  private void tickets() {
    List<String> keys =
        items(sheet.tickets()).stream()
            .filter(ticket -> ticket.tracker() != Ticket.Tracker.ELSEWHERE)
            .peek(
                ticket -> {
                  if (!ticket.exists()) {
                    add("the ticket is opened in its tracker", "ticket", key(ticket), "named");
                  }
                })
            .map(Candidates::key)
            .limit(OF_A_SORT_MAX)
            .toList();
    if (keys.isEmpty()) {
      add(TICKET + " stands for the ticket that asks for this change", "ticket", TICKET, "named");
      keys = List.of(TICKET);
    }
    for (String key : keys) {
      for (Table table : rules.tables().byName().values()) {
        approver(table)
            .ifPresent(
                row ->
                    add(
                        row.cell("approver") + " is one of the table " + table.name(),
                        "ticket",
                        key,
                        "approved",
                        "by",
                        row.cell("approver")));
      }
    }
  }

  private static String key(Ticket ticket) {
    return ticket.key().value();
  }

  private Optional<Table.Row> approver(Table table) {
    PullRequest asked = new PullRequest(sheet, rules.tables(), new Reading(sheet.asOf()));
    return table.columns().containsAll(List.of("approver", "login"))
        ? table.rows().stream()
            .filter(row -> !row.cell("login").isBlank())
            .filter(row -> !asked.contributors().has(row.cell("login")))
            .findFirst()
        : Optional.empty();
  }

  private void votes() {
    items(sheet.reviews()).stream()
        .filter(review -> review.state() == Review.State.CHANGES_REQUESTED)
        .flatMap(review -> review.reviewer().login().stream())
        .map(Login::value)
        .distinct()
        .limit(OF_A_SORT_MAX)
        .forEach(
            login -> {
              add("", "review", "approved", "by", login);
              add("", "review", "of", login, "dismissed");
            });
    add(PEER_NOTE, "review", "approved", "by", PEER);
    if (sheet.question() instanceof Question.Deploy) {
      add(PEER_NOTE, "deployment", "approved", "by", PEER);
    }
  }

  private void labels() {
    Set<LabelName> named =
        rules.compiled().rules().stream()
            .flatMap(rule -> rule.uses().labels().stream())
            .collect(Collectors.toSet());
    named.stream()
        .map(LabelName::value)
        .sorted()
        .limit(OF_A_SORT_MAX)
        .forEach(
            label -> {
              add(PEER_NOTE, "label", label, "by", PEER);
              if (items(sheet.labels()).contains(new LabelName(label))) {
                add(PEER_NOTE, "label", label, "removed", "by", PEER);
              }
            });
  }

  private void checks() {
    String repository = sheet.subject().repository().value().toLowerCase(Locale.ROOT);
    for (Table table : rules.tables().byName().values()) {
      if (table.columns().containsAll(List.of("repository", "check", "app"))) {
        table.rows().stream()
            .filter(row -> fits(row.cell("repository").toLowerCase(Locale.ROOT), repository))
            .filter(row -> !hasSucceeded(row.cell("check"), row.cell("app")))
            .limit(OF_A_SORT_MAX)
            .forEach(
                row -> add("", "check", row.cell("check"), "of", row.cell("app"), "succeeded"));
      }
    }
    if (matches(FactKind.CHECKS)) {
      items(sheet.checks()).stream()
          .filter(check -> check.state() != Check.State.SUCCESS)
          .filter(check -> check.app().isPresent())
          .limit(OF_A_SORT_MAX)
          .forEach(
              check ->
                  add(
                      "",
                      "check",
                      check.name().value(),
                      "of",
                      check.app().get().value(),
                      "succeeded"));
    }
  }

  private boolean hasSucceeded(String check, String app) {
    List<Check> runs =
        items(sheet.checks()).stream()
            .filter(one -> one.name().value().equals(check))
            .filter(one -> one.app().filter(slug -> slug.value().equals(app)).isPresent())
            .toList();
    return !runs.isEmpty() && runs.stream().allMatch(r -> r.state() == Check.State.SUCCESS);
  }

  private boolean matches(FactKind kind) {
    return rules.compiled().rules().stream()
        .flatMap(rule -> rule.patterns().stream())
        .map(CompiledRule.CompiledPattern::kind)
        .anyMatch(Optional.of(kind)::equals);
  }

  private void migrations() {
    List<String> patterns =
        rules.compiled().rules().stream()
            .filter(rule -> rule.uses().kinds().contains(FactKind.MIGRATIONS))
            .flatMap(rule -> rule.uses().tables().stream())
            .distinct()
            .map(name -> rules.tables().byName().get(name))
            .filter(table -> table != null && table.columns().contains("path"))
            .flatMap(table -> table.rows().stream())
            .map(row -> row.cell("path"))
            .toList();
    items(sheet.files()).stream()
        .filter(file -> file.status() != ChangedFile.Status.REMOVED)
        .map(file -> file.path().value())
        .filter(path -> patterns.stream().anyMatch(pattern -> fits(pattern, path)))
        .filter(path -> !isApplied(path))
        .limit(OF_A_SORT_MAX)
        .forEach(path -> add("", "migration", path, "applied"));
  }

  private boolean isApplied(String path) {
    List<Migration> known =
        items(sheet.migrations()).stream().filter(m -> m.file().value().equals(path)).toList();
    return !known.isEmpty() && known.stream().allMatch(m -> m.state() == Migration.State.APPLIED);
  }

  private void calendar() {
    items(sheet.freezes()).stream()
        .filter(freeze -> freeze.covers(sheet.asOf()))
        .map(Freeze::name)
        .distinct()
        .limit(OF_A_SORT_MAX)
        .forEach(name -> add("whoever keeps the calendar does that", "freeze", name, "lifted"));
    if (window().filter(w -> !w.open() && w.nextOpening().isEmpty()).isPresent()) {
      add("whoever keeps the calendar does that", "window", "open");
    }
  }

  private Optional<ReleaseWindow> window() {
    return sheet.window() instanceof Evidence.Known<ReleaseWindow> known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static boolean fits(String pattern, String text) {
    return new PathPattern(pattern).matches(text);
  }

  private static <T> List<T> items(Evidence<Listing<T>> evidence) {
    return evidence.fold(known -> known.value().items(), unknown -> List.of());
  }

  /** Names come from whoever wrote the facts; what can not be said in words is left out. */
  private void add(String note, String... words) {
    if (Stream.of(words).noneMatch(word -> word.isBlank() || word.contains("\""))) {
      String text =
          Stream.of(words)
              .map(word -> word.chars().anyMatch(Character::isWhitespace) ? quoted(word) : word)
              .collect(Collectors.joining(" "));
      language.tryRead(text).ifPresent(read -> found.add(new Candidate(read, note)));
    }
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }
}
