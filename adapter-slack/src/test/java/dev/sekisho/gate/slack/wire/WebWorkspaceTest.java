package dev.sekisho.gate.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.slack.ErrorPages;
import dev.sekisho.gate.slack.Refusals;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.message.Markup;
import dev.sekisho.gate.slack.message.SlackMessage;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import dev.sekisho.gate.testkit.slack.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebWorkspaceTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private final MutableClock clock = new MutableClock(NOW);
  private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final SlackConnection connection = connection(SlackStandIn.BOT_TOKEN);
  private final Workspace workspace = new WebWorkspace(connection);
  private final String channel = slack.addChannel();
  private final String ann = slack.addUser("ann", "Asia/Tokyo");

  @AfterEach
  void stop() {
    connection.close();
    slack.close();
  }

  @Test
  void postsAMessageAndChangesItInPlace() {
    MessageAddress at = workspace.post(posting("a", "It is *planned* & <!here> waits"));
    workspace.update(at, message("It runs"));
    assertThat(slack.messages(channel))
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.ts()).isEqualTo(at.ts().value());
              assertThat(seen.text()).isEqualTo("It runs");
              assertThat(seen.edits()).isEqualTo(1);
              assertThat(seen.metadata()).contains("sekisho_message", "\"a\"");
            });
  }

  @Test
  void answersStandBelowTheirMessage() {
    MessageAddress at = workspace.post(posting("a", "It is planned"));
    workspace.post(new Posting("b", NOW, at.channel(), Optional.of(at), message("It runs")));
    assertThat(slack.messages(channel))
        .extracting(SeenMessage::thread)
        .containsExactly(Optional.empty(), Optional.of(at.ts().value()));
  }

  static List<Trouble> afterWhichNobodyKnows() {
    return List.of(new Trouble.LostAnswer(), new Trouble.CutBefore(), new Trouble.Status(503));
  }

  @ParameterizedTest
  @MethodSource("afterWhichNobodyKnows")
  void aLostAnswerLeavesOneMessage(Trouble trouble) {
    slack.trouble("chat.postMessage", trouble);
    MessageAddress at = workspace.post(posting("a", "It runs"));
    assertThat(slack.messages(channel))
        .singleElement()
        .extracting(SeenMessage::ts)
        .isEqualTo(at.ts().value());
    assertThat(slept).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("afterWhichNobodyKnows")
  void aLostAnswerLeavesOneMessageInAThread(Trouble trouble) {
    MessageAddress top = workspace.post(posting("a", "It is planned"));
    slack.trouble("chat.postMessage", trouble);
    workspace.post(new Posting("b", NOW, top.channel(), Optional.of(top), message("It runs")));
    assertThat(slack.messages(channel)).hasSize(2);
  }

  @Test
  void aMessageIsFoundAgainAfterARestartAlsoBehindMany() {
    MessageAddress first = workspace.post(posting("a", "It runs"));
    for (int i = 0; i < OwnMessages.PAGE_MESSAGES + 20; i++) {
      workspace.post(posting("other-" + i, "Something else"));
    }
    assertThat(workspace.postUnlessThere(posting("a", "It runs"))).isEqualTo(first);
    assertThat(workspace.postUnlessThere(posting("new", "It ended"))).isNotEqualTo(first);
  }

  @Test
  void waitsAsLongAsSlackAsksForAndAFifthLongerAtMost() {
    slack.trouble("chat.update", new Trouble.TooFast(7), new Trouble.TooFast(60));
    MessageAddress at = workspace.post(posting("a", "It runs"));
    slept.clear();
    workspace.update(at, message("It ended"));
    assertThat(slept).hasSize(2);
    assertThat(slept.get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(8_400));
    assertThat(slept.get(1)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72));
  }

  @Test
  void oneWhoWouldHaveToWaitTooLongIsToldSo() {
    slack.trouble("chat.postMessage", new Trouble.TooFast(61));
    assertThat(id(() -> workspace.post(posting("a", "x")))).isEqualTo(WireErrors.TOO_FAST);
    assertThat(slack.messages(channel)).isEmpty();
  }

  @Test
  void givesUpAfterAFewTries() {
    Trouble[] troubles = new Trouble[Waiting.TRIES_MAX];
    java.util.Arrays.fill(troubles, new Trouble.Status(500));
    slack.trouble("users.info", troubles);
    assertThat(id(() -> workspace.profile(new UserId(ann)))).isEqualTo(WireErrors.NO_ANSWER);
    assertThat(workspace.profile(new UserId(ann)).active()).isTrue();
  }

  @Test
  void aChannelGetsOneMessageASecondAndOthersDoNotWaitForIt() {
    slack.pacePosts();
    ChannelId other = new ChannelId(slack.addChannel());
    for (int i = 0; i < 3; i++) {
      workspace.post(posting("a" + i, "x"));
      workspace.post(new Posting("b" + i, NOW, other, Optional.empty(), message("x")));
    }
    assertThat(slack.calls()).hasSize(6).containsOnly("chat.postMessage");
    assertThat(Duration.between(NOW, clock.instant())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void whispersInTheChannelOrWhereItCanNotInADirectMessage() {
    workspace.whisper(
        new ChannelId(channel), Optional.empty(), new UserId(ann), message("Not understood"));
    workspace.whisper(
        new ChannelId(slack.addChannelWithoutBot()),
        Optional.empty(),
        new UserId(ann),
        message("Not there"));
    assertThat(slack.toldAlone(ann))
        .extracting(SeenMessage::text)
        .containsExactly("Not understood", "Not there");
    assertThat(slack.messages(channel)).isEmpty();
  }

  @Test
  void tellsWhatIsOfUseOfAnAccount() {
    assertThat(workspace.profile(new UserId(ann)))
        .isEqualTo(new Profile(new UserId(ann), true, false, Optional.of(ZoneId.of("Asia/Tokyo"))));
    String lost = slack.addUser("bob", "Not/AZone");
    slack.deactivate(lost);
    assertThat(workspace.profile(new UserId(lost)))
        .isEqualTo(new Profile(new UserId(lost), false, false, Optional.empty()));
  }

  @Test
  void everyErrorHasAPageThatShowsItsMessage() {
    MessageAddress gone = new MessageAddress(new ChannelId(channel), new MessageTs("1.000000"));
    Map<ErrorId, ThrowingCallable> refusals = new LinkedHashMap<>();
    refusals.put(WireErrors.REFUSED, () -> refused("user_is_restricted"));
    refusals.put(WireErrors.TOKEN, () -> refused("token_revoked"));
    refusals.put(WireErrors.SCOPE, () -> refused("missing_scope"));
    refusals.put(
        WireErrors.NO_CHANNEL,
        () ->
            workspace.post(
                new Posting("a", NOW, new ChannelId("C0"), Optional.empty(), message("x"))));
    refusals.put(
        WireErrors.NOT_IN_CHANNEL,
        () ->
            workspace.post(
                new Posting(
                    "a",
                    NOW,
                    new ChannelId(slack.addChannelWithoutBot()),
                    Optional.empty(),
                    message("x"))));
    refusals.put(WireErrors.NO_MESSAGE, () -> workspace.update(gone, message("x")));
    refusals.put(WireErrors.MESSAGE, () -> refused("msg_blocks_too_long"));
    refusals.put(
        WireErrors.TOO_FAST,
        () -> {
          slack.trouble("chat.postMessage", new Trouble.TooFast(90));
          workspace.post(posting("a", "x"));
        });
    refusals.put(
        WireErrors.NO_ANSWER,
        () -> {
          Trouble[] troubles = new Trouble[Waiting.TRIES_MAX];
          java.util.Arrays.fill(troubles, new Trouble.Status(503));
          slack.trouble("users.info", troubles);
          workspace.profile(new UserId(ann));
        });
    ErrorPages.show(WireErrors.class, refusals);
  }

  @Test
  void aWrongTokenIsToldAndNeverShown() {
    try (SlackConnection wrong = connection("xoxb-hush")) {
      var problem = Refusals.problem(() -> new WebWorkspace(wrong).profile(new UserId(ann)));
      assertThat(problem.id()).isEqualTo(WireErrors.TOKEN);
      assertThat(problem.toString()).doesNotContain("hush");
      assertThat(new SlackToken("xoxb-hush").toString()).doesNotContain("hush");
    }
  }

  private void refused(String word) {
    slack.trouble("chat.postMessage", new Trouble.Refusal(word));
    workspace.post(posting("a", "x"));
  }

  private SlackConnection connection(String token) {
    return new SlackConnection(
        slack.api(),
        new SlackToken(token),
        clock,
        duration -> {
          slept.add(duration);
          clock.advance(duration);
        },
        new Random(1));
  }

  private Posting posting(String key, String text) {
    return new Posting(key, NOW, new ChannelId(channel), Optional.empty(), message(text));
  }

  private static SlackMessage message(String text) {
    return SlackMessage.of(Markup.of(text));
  }

  private static ErrorId id(ThrowingCallable work) {
    return Refusals.problem(work).id();
  }
}
