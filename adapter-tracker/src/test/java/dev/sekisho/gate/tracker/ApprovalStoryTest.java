package dev.sekisho.gate.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.event.TicketChanged;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.pipeline.LayeredSource;
import dev.sekisho.gate.pipeline.Ports;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.FakeOutside;
import dev.sekisho.gate.testkit.fake.MemoryTicketRecord;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.HookRequest;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.hook.HookSecret;
import dev.sekisho.gate.tracker.hook.JiraHook;
import dev.sekisho.gate.tracker.system.StandInBench;
import dev.sekisho.gate.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A manager at the tracker and the standard controls, over real HTTP. */
class ApprovalStoryTest {
  private static final Path STANDARD = Path.of("..", "gate-rules", "policies");

  @TempDir Path folder;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final StandInBench jira = new StandInBench(Flavour.JIRA_CLOUD);
  private final TicketKey story = jira.open();
  private final MemoryTicketRecord record = new MemoryTicketRecord();
  private final TrackerAdapter adapter =
      TrackerAdapter.builder(threads, jira.clock)
          .bounds(new GuardSettings(Duration.ofMillis(800), 4, 1_000, Duration.ofMinutes(5)))
          .accounts(jira.accounts())
          .jira(
              jira.site(), jira.dialect(), jira.credentials(TrackerStandIn.TOKEN), jira.approval())
          .build(record);
  private final JiraHook hook =
      new JiraHook(
          jira.site(),
          JiraHook.Proof.SIGNATURE,
          List.of(new HookSecret(TrackerStandIn.HOOK_SECRET)));
  private final FakeOutside outside = new FakeOutside(Sheets.NOW);
  private final FactSheet sheet =
      Sheets.sheet().title("Charge each order once").body("For " + story).build();
  private Gate gate;

  @BeforeEach
  void open() {
    outside.source().holding(sheet);
    Ports fakes = outside.ports();
    Ports ports =
        new Ports(
            fakes.index(),
            new LayeredSource(fakes.source(), List.of(adapter.source())),
            fakes.publisher(),
            fakes.notifier(),
            fakes.timers(),
            fakes.ledger(),
            fakes.deliveries(),
            fakes.ids());
    RuleSet rules = RuleSet.load(withOwnApprovers());
    gate = new Gate(rules::engine, ports, PublishSettings.DEFAULT, outside.clock());
  }

  @AfterEach
  void stop() {
    adapter.close();
    jira.close();
    threads.shutdownNow();
  }

  @Test
  void aManagersApprovalAloneOpensTheGateByOneEventAndItsWithdrawalClosesIt() {
    assertThat(judged().verdict()).isInstanceOf(Verdict.Hold.class);

    jira.approve(story, "mallory");
    assertThat(afterTheWebhook().verdict()).isInstanceOf(Verdict.Hold.class);

    jira.withdraw(story, "mallory");
    jira.approve(story, "carol");
    assertThat(afterTheWebhook().verdict()).isInstanceOf(Verdict.Allow.class);

    jira.withdraw(story, "carol");
    Evaluation closed = afterTheWebhook();
    assertThat(closed.verdict()).isInstanceOf(Verdict.Hold.class);
    assertThat(closed.toString()).contains("No manager's approval counts for PAY-17");
  }

  @ParameterizedTest
  @EnumSource(Misbehaviour.class)
  void aTrackerThatMisbehavesIsNamedAndHealsWithoutARestart(Misbehaviour misbehaviour) {
    jira.approve(story, "carol");
    jira.standIn.misbehave(misbehaviour);

    Evaluation undecided = judged();
    assertThat(undecided.verdict()).isInstanceOf(Verdict.Undecided.class);
    assertThat(undecided.toString()).contains("tracker");

    jira.standIn.behave();
    assertThat(judged().verdict()).isInstanceOf(Verdict.Allow.class);
  }

  private Evaluation judged() {
    return gate.answer(Request.merge(sheet.subject())).decision().evaluation();
  }

  private Evaluation afterTheWebhook() {
    HookRequest sent = jira.standIn.hook(story.value());
    byte[] body = sent.body().getBytes(StandardCharsets.UTF_8);
    hook.accept(name -> Optional.ofNullable(sent.headers().get(name)), Optional.empty(), body);
    List<TicketChanged> events = adapter.events().of(hook.tickets(body));
    assertThat(events).hasSize(1);
    List<Request> requests = gate.recognise(events.get(0));
    assertThat(requests).containsExactly(Request.merge(sheet.subject()));
    return gate.answer(requests.get(0)).decision().evaluation();
  }

  private Path withOwnApprovers() {
    try (Stream<Path> all = Files.walk(STANDARD)) {
      for (Path path : all.toList()) {
        Path copy = folder.resolve(STANDARD.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
      Files.writeString(
          folder.resolve("manager-approval").resolve("approvers.csv"),
          "approver,login,role,area\n"
              + jira.site().actor(jira.account("carol"))
              + ",carol,Engineering manager,\n");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
