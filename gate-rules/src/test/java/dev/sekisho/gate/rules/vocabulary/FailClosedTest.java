package dev.sekisho.gate.rules.vocabulary;

import static dev.sekisho.gate.testkit.Sheets.ago;
import static dev.sekisho.gate.testkit.Sheets.sha;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Commit.Signature;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small slips, of tables and of attackers, that must never open anything. */
class FailClosedTest {
  private static final Person ALICE = Person.of("alice");
  private static final Person WEB_FLOW = Person.of("web-flow");
  private static final Instant EARLIER = ago(Duration.ofMinutes(30));

  @Test
  void anEnvironmentIsProductionInAnyCase() {
    Table places = table("places", "kind,name", "environment,Production");
    PullRequest deployment = read(sheet().deploy("PRODUCTION", "alice"), places);
    assertThat(deployment.goesTo("places")).isTrue();
  }

  @Test
  void aMisspeltKindOfPlaceIsNotPassedOver() {
    Table places = table("places", "kind,name", "branches,main");
    assertThatThrownBy(() -> read(sheet(), places).goesTo("places"))
        .hasMessageContaining("branches")
        .hasMessageContaining("branch, environment");
  }

  @Test
  void aRepositoryHasItsRequiredChecksInAnyCase() {
    Table required = table("required", "repository,check,app", "Acme/*,build,GitHub-Actions");
    PullRequest pullRequest = read(sheet(), required);
    assertThat(pullRequest.checks("required").required()).isTrue();
    assertThat(pullRequest.checks("required").allSucceeded()).isTrue();
  }

  @Test
  void ofTwoReportsAtOneTimeTheWorseCounts() {
    Table required = table("required", "repository,check,app", "acme/*,test,ci");
    for (Check.State worse : List.of(Check.State.FAILURE, Check.State.RUNNING)) {
      for (List<Check.State> order :
          List.of(List.of(worse, Check.State.SUCCESS), List.of(Check.State.SUCCESS, worse))) {
        SheetBuilder sheet = sheet();
        order.forEach(state -> sheet.check(check("test", "ci", state)));
        assertThat(read(sheet, required).checks("required").allSucceeded()).isFalse();
      }
    }
  }

  @Test
  void aMachineThatAsksForChangesDoesNotCloseTheGateForEver() {
    Review ownReview =
        new Review(
            Person.bot("gate[bot]"),
            Review.State.CHANGES_REQUESTED,
            Optional.of(Sheets.HEAD),
            EARLIER,
            false);
    assertThat(read(sheet().review(ownReview)).votes("LGTM").changesRequested()).isFalse();
  }

  @Test
  void aPersonWhoAsksForChangesIsHeard() {
    SheetBuilder sheet = sheet().review("erin", Review.State.CHANGES_REQUESTED, EARLIER);
    assertThat(read(sheet).votes("LGTM").changesRequested()).isTrue();
  }

  @Test
  void theCodeHostsCommitterIsTrustedOnlyWhereTheCodeHostSigned() {
    assertThat(someUnknown(commit(ALICE, WEB_FLOW, Signature.VALID))).isFalse();
    assertThat(someUnknown(commit(ALICE, WEB_FLOW, Signature.UNSIGNED))).isTrue();
    assertThat(someUnknown(commit(ALICE, WEB_FLOW, Signature.INVALID))).isTrue();
  }

  @Test
  void theCodeHostWritesNoCode() {
    assertThat(someUnknown(commit(WEB_FLOW, WEB_FLOW, Signature.VALID))).isTrue();
  }

  @Test
  void aChangeWithoutCommitsHasNoKnownContributors() {
    PullRequest pullRequest = read(sheet().none(FactKind.COMMITS));
    assertThat(pullRequest.contributors().someUnknown()).isFalse();
    assertThat(pullRequest.reading().gaps()).contains(FactKind.COMMITS);
  }

  @Test
  void noPathsMeansAnyPath() {
    Table settings = table("settings", "setting,value", "counts-as-change,paths");
    SheetBuilder sheet = sheet().headChange(pushOf("src/A.java"));
    assertThat(read(sheet, settings).votes("LGTM").fresh("settings")).isFalse();
  }

  @Test
  void pathsThatDoNotCountKeepAVoteFresh() {
    Table settings = table("settings", "setting,value", "counts-as-change,paths", "path,src/**");
    SheetBuilder sheet = sheet().headChange(pushOf("docs/a.txt"));
    assertThat(read(sheet, settings).votes("LGTM").fresh("settings")).isTrue();
  }

  @Test
  void aMisspeltSettingIsNotPassedOver() {
    Table settings = table("settings", "setting,value", "count-as-change,diff");
    assertThatThrownBy(() -> read(sheet(), settings).votes("LGTM").fresh("settings"))
        .hasMessageContaining("count-as-change")
        .hasMessageContaining("ignore-merges-from-base");
  }

  @Test
  void nobodyAndMachinesAreNotTheFirstOfTwoPeople() {
    assertThat(confirmed(ALICE, Person.of("bob"))).isTrue();
    assertThat(confirmed(ALICE, ALICE)).isFalse();
    assertThat(confirmed(Person.NOBODY, Person.of("bob"))).isFalse();
    assertThat(confirmed(Person.bot("deployer"), Person.of("bob"))).isFalse();
    assertThat(confirmed(ALICE, Person.of("deployer[bot]"))).isFalse();
  }

  @Test
  void aBrokenMigrationMayHideInFilesThatWereNotRead() {
    Table paths = table("paths", "path", "db/**");
    PullRequest pullRequest = read(sheet().truncated(FactKind.FILES), paths);
    assertThat(pullRequest.migrations().anyBroken("paths")).isFalse();
    assertThat(pullRequest.reading().gaps()).containsExactly(FactKind.FILES);
  }

  @Test
  void aChangeWithoutMigrationsDoesNotAskTheDatabase() {
    Table paths = table("paths", "path", "db/**");
    PullRequest without = read(sheet().unknown(FactKind.MIGRATIONS, "down"), paths);
    assertThat(without.migrations().anyBroken("paths")).isFalse();
    assertThat(without.reading().gaps()).isEmpty();
    PullRequest with =
        read(
            sheet()
                .file("db/V1.sql", ChangedFile.Status.ADDED)
                .migration("db/V1.sql", Migration.State.APPLIED)
                .unknown(FactKind.MIGRATIONS, "down"),
            paths);
    assertThat(with.migrations().anyBroken("paths")).isFalse();
    assertThat(with.reading().gaps()).containsExactly(FactKind.MIGRATIONS);
  }

  @Test
  void anApprovalByAContributorMayHideInTicketsThatWereNotRead() {
    Table approvers = table("approvers", "approver,login", "carol,carol");
    PullRequest pullRequest = read(sheet().truncated(FactKind.TICKETS), approvers);
    assertThat(pullRequest.tickets().approvedByContributor("approvers")).isFalse();
    assertThat(pullRequest.reading().gaps()).containsExactly(FactKind.TICKETS);
  }

  private static boolean someUnknown(Commit commit) {
    return read(sheet().commit(commit)).contributors().someUnknown();
  }

  private static boolean confirmed(Person opener, Person second) {
    BreakGlass record =
        new BreakGlass(
            opener,
            "payments are down",
            EARLIER,
            Optional.of(second),
            Optional.of(EARLIER),
            Sheets.NOW.plus(Duration.ofHours(1)),
            Sheets.NOW.plus(Duration.ofDays(2)),
            Sheets.HEAD,
            Set.of("checks"));
    return read(sheet().breakGlass(record)).breakGlass().confirmed();
  }

  private static Commit commit(Person author, Person committer, Signature signature) {
    HeadSha parent = Sheets.HEAD;
    return new Commit(sha(7), author, committer, List.of(), List.of(parent), signature);
  }

  private static HeadChange pushOf(String path) {
    return new HeadChange(
        sha(2),
        EARLIER,
        ALICE,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of(new FilePath(path))));
  }

  private static Check check(String name, String app, Check.State state) {
    return new Check(new CheckName(name), Optional.of(new AppSlug(app)), state, EARLIER);
  }

  private static PullRequest read(SheetBuilder sheet, Table... tables) {
    Map<String, Table> byName = new java.util.LinkedHashMap<>();
    for (Table table : tables) {
      byName.put(table.name(), table);
    }
    return new PullRequest(sheet.build(), new Tables(byName), new Reading(Sheets.NOW));
  }

  private static Table table(String name, String columns, String... rows) {
    return new Table(
        name,
        List.of(columns.split(",")),
        java.util.Arrays.stream(rows).map(row -> List.of(row.split(","))).toList());
  }
}
