package dev.sekisho.gate.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.hook.HookErrors;
import dev.sekisho.gate.tracker.hook.HookSecret;
import dev.sekisho.gate.tracker.hook.JiraHook;
import dev.sekisho.gate.tracker.system.Note;
import dev.sekisho.gate.tracker.system.StandInBench;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every error has a page, and the page shows the message that is really given. */
class ErrorPagesTest {
  private final StandInBench jira = new StandInBench(Flavour.JIRA_CLOUD);
  private final StandInBench redmine = new StandInBench(Flavour.REDMINE);
  private final TicketKey story = jira.open();
  private final TicketKey wish = redmine.open();

  @AfterEach
  void stop() {
    jira.close();
    redmine.close();
  }

  @Test
  void eachErrorHasAPageThatShowsItsMessage() throws IOException {
    Map<ErrorId, ThrowingCallable> refusals = refusals();
    List<ErrorId> known =
        Stream.of(TrackerErrors.class, HookErrors.class, Accounts.class)
            .flatMap(errors -> Arrays.stream(errors.getFields()))
            .filter(field -> field.getType() == ErrorId.class)
            .map(ErrorPagesTest::value)
            .toList();
    assertThat(refusals.keySet()).containsExactlyInAnyOrderElementsOf(known);

    for (Map.Entry<ErrorId, ThrowingCallable> refusal : refusals.entrySet()) {
      Problem problem =
          catchThrowableOfType(GateException.class, refusal.getValue()).problems().get(0);
      assertThat(problem.id()).isEqualTo(refusal.getKey());
      assertThat(Files.readString(Path.of("..", "docs", "errors", problem.id() + ".md")))
          .startsWith("# " + problem.id() + ": ")
          .contains("What to do: ")
          .contains("```text\n" + problem + "\n```");
    }
  }

  private Map<ErrorId, ThrowingCallable> refusals() {
    Map<ErrorId, ThrowingCallable> refusals = new LinkedHashMap<>();
    refusals.put(TrackerErrors.NO_ANSWER, () -> reading(Misbehaviour.CUT));
    refusals.put(TrackerErrors.NOT_SIGNED_IN, () -> reading(Misbehaviour.UNAUTHORIZED));
    refusals.put(TrackerErrors.FORBIDDEN, () -> reading(Misbehaviour.FORBIDDEN));
    refusals.put(TrackerErrors.TOO_FAST, () -> reading(Misbehaviour.TOO_MANY_REQUESTS));
    refusals.put(TrackerErrors.FAILING, () -> reading(Misbehaviour.FAILING));
    refusals.put(TrackerErrors.UNREADABLE, () -> reading(Misbehaviour.HTML));
    refusals.put(TrackerErrors.REFUSED, () -> jira.tracker().write(story, note("Released")));
    refusals.put(TrackerErrors.DROPPED, this::dropped);
    refusals.put(HookErrors.TOO_LARGE, () -> hook("", new byte[JiraHook.BODY_BYTES_MAX + 1]));
    refusals.put(HookErrors.NOT_SIGNED, () -> hook("", new byte[0]));
    refusals.put(HookErrors.WRONG_SIGNATURE, () -> hook("sha256=0", new byte[0]));
    refusals.put(
        HookErrors.UNREADABLE, () -> hook().tickets("<html>".getBytes(StandardCharsets.UTF_8)));
    refusals.put(
        Accounts.WRONG_TABLE, () -> Accounts.read("approvers.csv", "approver,login\njira:5b10,"));
    return refusals;
  }

  private void reading(Misbehaviour misbehaviour) {
    jira.standIn.misbehaveNext(misbehaviour);
    jira.tracker().read(story);
  }

  private void dropped() {
    redmine.standIn.dropWrites(true);
    redmine.tracker().write(wish, note("Done"));
  }

  private JiraHook hook() {
    return new JiraHook(
        jira.site(), JiraHook.Proof.SIGNATURE, List.of(new HookSecret("a secret of a webhook")));
  }

  private void hook(String signature, byte[] body) {
    hook().accept(name -> Optional.of(signature), Optional.empty(), body);
  }

  private static Note note(String status) {
    return new Note(
        "sekisho release till-17 deployed",
        List.of("Deployed to till in production."),
        URI.create("https://github.com/shop/till/pull/12"),
        "Pull request shop/till 12",
        "deployed by",
        true,
        Optional.of(status));
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
