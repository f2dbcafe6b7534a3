package dev.sekisho.gate.tracker.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.TicketChanged;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MemoryTicketRecord;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.HookRequest;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.hook.JiraHook.Proof;
import dev.sekisho.gate.tracker.site.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraHookTest {
  private static final Site SITE = Site.jira("jira", URI.create("https://jira.example"), "PAY");
  private static final HookSecret SECRET = new HookSecret(TrackerStandIn.HOOK_SECRET);

  private final TrackerStandIn standIn =
      TrackerStandIn.start(
          Flavour.JIRA_CLOUD, new MutableClock(Instant.parse("2026-03-04T10:00:00Z")));
  private final JiraHook hook =
      new JiraHook(
          SITE, Proof.SIGNATURE, List.of(new HookSecret("the secret of tomorrow"), SECRET));

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Test
  void aSignedWebhookIsAcceptedUnderTheIdThatJiraGaveIt() {
    HookRequest sent = standIn.hook("PAY-17");

    assertThat(accept(sent, sent.body())).hasToString("jira:hook-1");
    assertThat(hook.tickets(bytes(sent.body()))).containsExactly(new TicketKey("PAY-17"));
  }

  @Test
  void anotherBodyUnderTheSameSignatureIsRefused() {
    HookRequest sent = standIn.hook("PAY-17");

    assertThat(id(() -> accept(sent, sent.body() + " "))).isEqualTo(HookErrors.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256=", "sha1=0123", "sha256=zz", "x"})
  void aSignatureOfAnotherFormIsRefused(String signature) {
    assertThat(
            id(
                () ->
                    hook.accept(
                        name ->
                            name.equals(JiraHook.SIGNATURE)
                                ? Optional.of(signature)
                                : Optional.empty(),
                        Optional.empty(),
                        bytes("{}"))))
        .isEqualTo(HookErrors.WRONG_SIGNATURE);
  }

  @Test
  void anUnsignedWebhookIsRefusedEvenWithTheSecretInItsAddress() {
    assertThat(
            id(
                () ->
                    hook.accept(
                        name -> Optional.empty(),
                        Optional.of(TrackerStandIn.HOOK_SECRET),
                        bytes("{}"))))
        .isEqualTo(HookErrors.NOT_SIGNED);
  }

  @Test
  void aServerThatCanNotSignShowsTheSecretInTheAddress() {
    JiraHook server = new JiraHook(SITE, Proof.SECRET_IN_ADDRESS, List.of(SECRET));
    byte[] body = bytes(standIn.hook("PAY-17").body());

    assertThat(
            server
                .accept(name -> Optional.empty(), Optional.of(TrackerStandIn.HOOK_SECRET), body)
                .value())
        .matches("jira:[0-9a-f]{64}");
    assertThat(id(() -> server.accept(name -> Optional.empty(), Optional.of("wrong"), body)))
        .isEqualTo(HookErrors.WRONG_SIGNATURE);
    assertThat(id(() -> server.accept(name -> Optional.empty(), Optional.empty(), body)))
        .isEqualTo(HookErrors.NOT_SIGNED);
  }

  @Test
  void aBodyIsReadUpToTheLimitAndNotOneByteMore() {
    byte[] longest = new byte[JiraHook.BODY_BYTES_MAX];
    Arrays.fill(longest, (byte) ' ');

    assertThat(id(() -> hook.accept(n -> Optional.empty(), Optional.empty(), longest)))
        .isEqualTo(HookErrors.NOT_SIGNED);
    assertThat(
            id(
                () ->
                    hook.accept(
                        n -> Optional.empty(),
                        Optional.empty(),
                        Arrays.copyOf(longest, longest.length + 1))))
        .isEqualTo(HookErrors.TOO_LARGE);
  }

  @Test
  void aTicketThatMovedIsToldUnderBothKeys() {
    assertThat(
            hook.tickets(
                bytes(
                    "{'webhookEvent':'jira:issue_updated','issue':{'key':'HR-3'},'changelog':"
                        + "{'items':[{'field':'Key','fromString':'PAY-17','toString':'HR-3'}]}}")))
        .isEqualTo(Set.of(new TicketKey("PAY-17")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'webhookEvent':'jira:issue_updated','issue':{'key':'HR-1'}}",
        "{'webhookEvent':'jira:issue_updated','issue':{'key':'../x'}}",
        "{'webhookEvent':'project_updated','issue':{'key':'PAY-1'}}"
      })
  void whatIsNotAboutATicketOfOursTellsNothing(String body) {
    assertThat(hook.tickets(bytes(body))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>", "{}", "{'webhookEvent':1}"})
  void whatIsNoWebhookOfJirasIsRefused(String body) {
    assertThat(id(() -> hook.tickets(bytes(body)))).isEqualTo(HookErrors.UNREADABLE);
  }

  @Test
  void aDeepBodyIsRefused() {
    assertThat(id(() -> hook.tickets(bytes("[".repeat(JiraHook.DEPTH_MAX + 1)))))
        .isEqualTo(HookErrors.UNREADABLE);
  }

  @Test
  void eachTicketBecomesAnEventAboutThePullRequestsThatNameIt() {
    MemoryTicketRecord record = new MemoryTicketRecord();
    PullRequestRef subject = new PullRequestRef(new RepositoryName("shop/till"), 12);
    TicketKey key = new TicketKey("PAY-17");
    record.names(subject, Set.of(key));

    assertThat(new TicketEvents(record).of(List.of(key, key, new TicketKey("PAY-18"))))
        .containsExactly(new TicketChanged(key, List.of(subject)));
  }

  @Test
  void aSecretIsLongEnoughAndSaysNothingOfItself() {
    assertThatThrownBy(() -> new HookSecret("fifteen letters"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("fifteen");
    assertThat(new HookSecret("sixteen letters.")).hasToString("HookSecret[hidden]");
    assertThatThrownBy(() -> new JiraHook(SITE, Proof.SIGNATURE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private DeliveryId accept(HookRequest sent, String body) {
    return hook.accept(
        name -> Optional.ofNullable(sent.headers().get(name)), Optional.empty(), bytes(body));
  }

  private static ErrorId id(ThrowingCallable work) {
    return catchThrowableOfType(GateException.class, work).problems().get(0).id();
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
