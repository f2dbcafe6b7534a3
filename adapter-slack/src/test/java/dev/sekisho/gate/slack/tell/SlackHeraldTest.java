package dev.sekisho.gate.slack.tell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.message.Examples;
import dev.sekisho.gate.slack.wire.SlackConnection;
import dev.sekisho.gate.slack.wire.SlackToken;
import dev.sekisho.gate.slack.wire.WebWorkspace;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import dev.sekisho.gate.testkit.slack.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackHeraldTest {
  private final MutableClock clock = new MutableClock(Examples.NOW);
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final String channel = slack.addChannel();
  private final SlackConnection connection =
      new SlackConnection(
          slack.api(),
          new SlackToken(SlackStandIn.BOT_TOKEN),
          clock,
          clock::advance,
          new Random(1));
  private final Book book = new Book();
  private final SlackHerald herald =
      new SlackHerald(
          new WebWorkspace(connection),
          target -> new Audience.Place(new ChannelId(channel), Examples.WORDING),
          book);

  @AfterEach
  void stop() {
    connection.close();
    slack.close();
  }

  @Test
  void aReleaseHasOneMessageAndEachNewsOneInItsThread() {
    tell(planned(), planned(), succeeded());
    List<SeenMessage> seen = slack.messages(channel);
    assertThat(seen).hasSize(3);
    SeenMessage card = seen.get(0);
    assertThat(card.thread()).isEmpty();
    assertThat(card.text()).contains("till-17", "is succeeded");
    assertThat(seen.subList(1, 3))
        .allSatisfy(news -> assertThat(news.thread()).contains(card.ts()));
    assertThat(seen.get(1).text()).isEqualTo("till-17: It was planned");
  }

  @Test
  void aCrashBetweenTheMessageAndTheBookLeavesOneMessage() {
    book.forgetful = true;
    tell(planned(), planned());
    book.forgetful = false;
    tell(succeeded());
    assertThat(slack.messages(channel)).filteredOn(m -> m.thread().isEmpty()).hasSize(1);
  }

  @Test
  void lostAnswersLeaveNothingTwice() {
    slack.trouble("chat.postMessage", new Trouble.LostAnswer(), new Trouble.LostAnswer());
    slack.trouble("chat.update", new Trouble.LostAnswer());
    tell(planned(), succeeded());
    assertThat(slack.messages(channel)).hasSize(3);
  }

  @Test
  void aSlackThatIsDownIsAFailureAndTheNewsComesLater() {
    slack.trouble("chat.postMessage", new Trouble.Refusal("token_revoked"));
    assertThat(herald.tell(planned()))
        .isInstanceOfSatisfying(
            ActionOutcome.Failed.class,
            failed -> assertThat(failed.reason()).contains("GATE-7031").doesNotContain("xoxb"));
    tell(planned());
    assertThat(slack.messages(channel)).hasSize(2);
  }

  @Test
  void aMessageThatSomebodyRemovedStopsNothing() {
    tell(planned());
    slack.trouble("chat.update", new Trouble.Refusal("message_not_found"));
    tell(succeeded());
    assertThat(slack.messages(channel)).hasSize(3);
  }

  @Test
  void theReleaseOfAThreadIsFound() {
    tell(planned());
    SeenMessage card = slack.messages(channel).get(0);
    assertThat(
            book.at(
                new MessageAddress(
                    new ChannelId(channel),
                    new dev.sekisho.gate.slack.address.MessageTs(card.ts()))))
        .contains(new ReleaseId("till-17"));
  }

  private void tell(ReleaseNews... all) {
    for (ReleaseNews news : all) {
      assertThat(herald.tell(news)).isInstanceOf(ActionOutcome.Done.class);
    }
  }

  private static ReleaseNews planned() {
    return ReleaseNews.of(
        Examples.release(new ReleaseState.Planned(), 1), Occasion.PLANNED, "It was planned");
  }

  private static ReleaseNews succeeded() {
    return ReleaseNews.of(
        Examples.release(new ReleaseState.Succeeded(Examples.NOW, "2 of 2 hosts"), 2),
        Occasion.SUCCEEDED,
        "It is out");
  }

  private static final class Book implements ThreadBook {
    private final Map<ReleaseId, MessageAddress> kept = new ConcurrentHashMap<>();
    private boolean forgetful;

    @Override
    public Optional<MessageAddress> of(ReleaseId release) {
      return Optional.ofNullable(kept.get(release));
    }

    @Override
    public void keep(ReleaseId release, MessageAddress message) {
      if (!forgetful) {
        kept.put(release, message);
      }
    }

    @Override
    public Optional<ReleaseId> at(MessageAddress message) {
      return kept.entrySet().stream()
          .filter(e -> e.getValue().equals(message))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }
}
