package dev.sekisho.gate.tracker.approval;

import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVAL_WITHDRAWN;
import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVED;
import static dev.sekisho.gate.fact.TicketChange.Kind.REOPENED;
import static dev.sekisho.gate.fact.TicketChange.Kind.SCOPE_EDITED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.tracker.site.Site;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ApprovalHistoryTest {
  private static final Site SITE = Site.jira("jira", URI.create("https://jira.example"), "PAY");
  private static final Instant UPDATED = Instant.parse("2026-03-03T12:00:00Z");
  private static final ApprovalSettings BY_FIELD = ApprovalSettings.jiraField("approval", "Yes");
  private static final ApprovalSettings BY_STATUS =
      new ApprovalSettings(
          "status", Set.of("Approved"), Set.of("Done"), Set.of("Done"), true, Set.of());

  @Test
  void anApprovalHasItsApproverAndTime() {
    assertThat(history(BY_FIELD, "Yes", entry("carol", 1, set("", "Yes"))))
        .containsExactly(
            new TicketChange(APPROVED, "jira:carol", Optional.of(new Login("carol-gh")), at(1)));
  }

  @Test
  void aValueThatNobodySetIsNoApproval() {
    assertThat(history(BY_FIELD, "Yes")).isEmpty();
  }

  @Test
  void anApprovalThatWasLostWithoutATraceIsWithdrawn() {
    assertThat(history(BY_FIELD, "", entry("carol", 1, set("", "Yes"))))
        .last()
        .isEqualTo(new TicketChange(APPROVAL_WITHDRAWN, "jira:unknown", Optional.empty(), UPDATED));
  }

  @Test
  void whoeverSetsTheValueLastIsTheApprover() {
    assertThat(
            history(
                BY_FIELD,
                "Yes",
                entry("carol", 1, set("", "Yes")),
                entry("dave", 2, set("Yes", "")),
                entry("dave", 3, set("", "Yes"))))
        .extracting(TicketChange::actor)
        .containsExactly("jira:carol", "jira:dave", "jira:dave");
  }

  @Test
  void anEditInTheSameEntryAsTheApprovalIsApprovedWithIt() {
    assertThat(
            kinds(
                BY_FIELD,
                "Yes",
                entry("carol", 1, set("", "Yes")),
                entry("dave", 2, change("summary", "a", "b"), set("Yes", "Yes"))))
        .containsExactly(APPROVED, SCOPE_EDITED, APPROVED);
  }

  @Test
  void whatCanVoidAnApprovalIsASetting() {
    ApprovalSettings lenient =
        new ApprovalSettings(
            "approval", Set.of("Yes"), Set.of(), Set.of("Done"), false, Set.of("description"));
    Entry[] entries = {
      entry("carol", 1, set("", "Yes")),
      entry("dave", 2, change("summary", "a", "b")),
      entry("dave", 3, change("status", "Done", "Open"))
    };

    assertThat(kinds(lenient, "Yes", entries)).containsExactly(APPROVED);
    assertThat(kinds(BY_FIELD, "Yes", entries)).containsExactly(APPROVED, SCOPE_EDITED);
    assertThat(kinds(lenient, "Yes", entries[0], entry("eve", 2, change("description", "a", "b"))))
        .containsExactly(APPROVED, SCOPE_EDITED);
  }

  @Test
  void aResolutionThatIsTakenBackReopens() {
    assertThat(
            kinds(
                BY_FIELD,
                "Yes",
                entry("carol", 1, set("", "Yes")),
                entry("dave", 2, change("resolution", "Fixed", ""))))
        .containsExactly(APPROVED, REOPENED);
  }

  @Test
  void anApprovalByStatusOutlivesTheStatusesThatKeepIt() {
    Entry approved = entry("carol", 1, change("status", "Open", "Approved"));
    Entry done = entry("dave", 2, change("status", "Approved", "Done"));

    assertThat(kinds(BY_STATUS, "Done", approved, done)).containsExactly(APPROVED);
    assertThat(
            kinds(
                BY_STATUS, "Open", approved, done, entry("x", 3, change("status", "Done", "Open"))))
        .containsExactly(APPROVED, REOPENED);
    assertThat(
            kinds(BY_STATUS, "Open", approved, entry("x", 2, change("status", "Approved", "Open"))))
        .containsExactly(APPROVED, APPROVAL_WITHDRAWN);
  }

  @Property
  void theLastWordIsAnApprovalOnlyWhileTheFieldHoldsTheValue(
      @ForAll("entries") List<Entry> entries, @ForAll boolean holds) {
    List<TicketChange> changes = history(BY_FIELD, holds ? "Yes" : "No", entries);

    boolean approved = !changes.isEmpty() && changes.get(changes.size() - 1).kind() == APPROVED;
    assertThat(approved && !holds).isFalse();
    assertThat(changes).allMatch(change -> change.actor().startsWith("jira:"));
    if (!changes.isEmpty()) {
      assertThat(changes.get(0).kind()).isEqualTo(APPROVED);
    }
  }

  @Property
  void anythingThatVoidsAfterTheLastApprovalLeavesNone(@ForAll("entries") List<Entry> entries) {
    List<Entry> edited = new ArrayList<>(entries);
    edited.add(entry("eve", 99, change("description", "a", "b")));

    List<TicketChange> changes = history(BY_FIELD, "Yes", edited);
    assertThat(changes.isEmpty() || changes.get(changes.size() - 1).kind() != APPROVED).isTrue();
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<FieldChange> changes =
        Arbitraries.of(
            set("", "Yes"),
            set("Yes", ""),
            set("Yes", "No"),
            change("summary", "a", "b"),
            change("status", "Done", "Open"),
            change("status", "Open", "Done"),
            change("labels", "", "x"));
    return changes.map(change -> entry("carol", 1, change)).list().ofMaxSize(12);
  }

  private static List<TicketChange.Kind> kinds(
      ApprovalSettings settings, String current, Entry... entries) {
    return history(settings, current, entries).stream().map(TicketChange::kind).toList();
  }

  private static List<TicketChange> history(
      ApprovalSettings settings, String current, Entry... entries) {
    return history(settings, current, Arrays.asList(entries));
  }

  private static List<TicketChange> history(
      ApprovalSettings settings, String current, List<Entry> entries) {
    Accounts accounts = Accounts.of(Map.of("jira:carol", new Login("carol-gh")));
    return new ApprovalHistory(SITE, settings, accounts).of(entries, values(current), UPDATED);
  }

  private static Entry entry(String account, int minute, FieldChange... changes) {
    return new Entry(account, at(minute), List.of(changes));
  }

  private static FieldChange set(String from, String to) {
    return change("approval", from, to);
  }

  private static FieldChange change(String field, String from, String to) {
    return new FieldChange(Set.of(field), values(from), values(to));
  }

  private static Set<String> values(String value) {
    return value.isEmpty() ? Set.of() : Set.of(value);
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-03-03T10:00:00Z").plusSeconds(60L * minute);
  }
}
