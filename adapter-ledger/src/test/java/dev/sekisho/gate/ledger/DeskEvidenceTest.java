package dev.sekisho.gate.ledger;

import static dev.sekisho.gate.ledger.DeskBench.PR;
import static dev.sekisho.gate.ledger.DeskBench.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.FreezeEvidence;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.pipeline.ReleaseEvidence;
import dev.sekisho.gate.pipeline.Reply;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer.Fate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk's own books tell the rules. */
class DeskEvidenceTest {
  private static final Person ANN = Person.of("ann");
  private static final Freeze YEAR_END =
      new Freeze("year end", "the books", ReleaseBooksContract.NOW, Optional.empty());

  @TempDir Path folder;
  private final ScriptedDeployer deployer = new ScriptedDeployer(order -> Fate.SUCCEEDS);

  @SuppressWarnings("NullAway.Init") // because it is opened before each test
  private Database database;

  @SuppressWarnings("NullAway.Init") // because it is opened before each test
  private ReleaseDesk desk;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    desk = new DeskBench(database, deployer).desk("one");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFreezeFromHereIsEvidenceForTheTargetThatItCovers() {
    long id = desk.freeze(Optional.of(TILL), ANN, YEAR_END).id();
    FreezeEvidence evidence = new FreezeEvidence(new JdbcLocks(database), true);

    assertThat(freezes(evidence.lay(asking(TILL)))).contains(Listing.of(YEAR_END));
    assertThat(freezes(evidence.lay(asking(Target.of("till", "staging"))))).contains(Listing.of());
    assertThat(desk.unfreeze(id, ANN)).isEmpty();
    assertThat(freezes(evidence.lay(asking(TILL)))).contains(Listing.of());
    assertThat(desk.unfreeze(id, ANN)).isPresent();
  }

  @Test
  void whatACalendarCanNotTellStaysAGapBesideAFreezeFromHere() {
    desk.freeze(Optional.empty(), ANN, YEAR_END);
    FreezeEvidence evidence = new FreezeEvidence(new JdbcLocks(database), false);
    FactSheet silent =
        asking(TILL)
            .with(draft -> draft.unknown(FactKind.FREEZES, "calendar", "it does not answer"));

    assertThat(freezes(evidence.lay(silent))).contains(Listing.truncated(List.of(YEAR_END)));
    assertThat(freezes(evidence.lay(asking(TILL)))).contains(Listing.of(YEAR_END));
  }

  @Test
  void whatWasReleasedIsEvidence() {
    ReleaseEvidence evidence = new ReleaseEvidence(new JdbcReleases(database, Set.of()));
    desk.plan(Plan.manual("c", TILL, PR, ANN))
        .fold(
            done -> desk.go(done.release().id(), ANN),
            refused -> {
              throw new AssertionError(refused.refusal().said());
            });
    assertThat(states(evidence.lay(asking(TILL)))).containsExactly(Deployment.State.RUNNING);

    deployer.end();
    desk.tick();
    assertThat(states(evidence.lay(asking(TILL)))).containsExactly(Deployment.State.SUCCEEDED);
    Reply again = desk.plan(Plan.manual("d", TILL, PR, ANN));
    assertThat(again).isInstanceOf(Reply.Done.class);
    assertThat(states(evidence.lay(asking(TILL)))).as("a plan is no deployment").hasSize(1);
  }

  private static FactSheet asking(Target target) {
    return DeskBench.sheet("a")
        .deploy(Deploy.Kind.MANUAL, target.environment().value(), ANN)
        .build();
  }

  private static Optional<Listing<Freeze>> freezes(FactSheet sheet) {
    return sheet.freezes() instanceof Evidence.Known<Listing<Freeze>> known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  private static List<Deployment.State> states(FactSheet sheet) {
    return sheet
        .deployments()
        .fold(
            known -> known.value().items().stream().map(Deployment::state).toList(),
            unknown -> List.of());
  }
}
