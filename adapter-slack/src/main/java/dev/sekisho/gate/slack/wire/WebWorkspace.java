package dev.sekisho.gate.slack.wire;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.User;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.message.SlackMessage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** A workspace over Slack's Web API. Thread-safe. */
public final class WebWorkspace implements Workspace {
  private static final Set<Object> NOT_THERE =
      Set.of(WireErrors.NOT_IN_CHANNEL, WireErrors.NO_CHANNEL);

  private final MethodsClient methods;
  private final Waiting waiting;
  private final Pace pace;
  private final OwnMessages own;

  /** The workspace behind a connection. */
  public WebWorkspace(SlackConnection connection) {
    methods = connection.methods();
    waiting = connection.waiting();
    pace = new Pace(connection.clock());
    own = new OwnMessages(methods, this::ask);
  }

  @Override
  public MessageAddress post(Posting posting) {
    for (int attempt = 1; ; attempt++) {
      waiting.exactly(pace.turn(posting.channel()));
      Try<ChatPostMessageResponse> done = send(posting).once(POST);
      if (done instanceof Try.Done<ChatPostMessageResponse> it) {
        return new MessageAddress(posting.channel(), new MessageTs(it.answer().getTs()));
      }
      beforeNext(POST, done, attempt);
      if (done instanceof Try.Unsure<ChatPostMessageResponse>) {
        Optional<MessageAddress> there = own.find(posting);
        if (there.isPresent()) {
          return there.get();
        }
      }
    }
  }

  @Override
  public MessageAddress postUnlessThere(Posting posting) {
    return own.find(posting).orElseGet(() -> post(posting));
  }

  @Override
  public void update(MessageAddress message, SlackMessage instead) {
    ask(
        "chat.update",
        () ->
            methods.chatUpdate(
                r ->
                    r.channel(message.channel().value())
                        .ts(message.ts().value())
                        .text(instead.text().text())
                        .blocksAsString(instead.blocksJson())));
  }

  @Override
  public void whisper(
      ChannelId channel, Optional<MessageAddress> thread, UserId to, SlackMessage message) {
    try {
      ask(
          "chat.postEphemeral",
          () ->
              methods.chatPostEphemeral(
                  r -> {
                    thread.ifPresent(t -> r.threadTs(t.ts().value()));
                    return r.channel(channel.value())
                        .user(to.value())
                        .text(message.text().text())
                        .blocksAsString(message.blocksJson());
                  }));
    } catch (GateException e) {
      if (!NOT_THERE.contains(e.problems().get(0).id())) {
        throw e;
      }
      tellAlone(conversation(to), message);
    }
  }

  private void tellAlone(ChannelId conversation, SlackMessage message) {
    waiting.exactly(pace.turn(conversation));
    ask(
        POST,
        () ->
            methods.chatPostMessage(
                r ->
                    r.channel(conversation.value())
                        .text(message.text().text())
                        .blocksAsString(message.blocksJson())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  @Override
  public ChannelId conversation(UserId with) {
    return new ChannelId(
        ask(
                "conversations.open",
                () ->
                    methods.conversationsOpen(
                        r -> r.users(java.util.List.of(with.value())).returnIm(false)))
            .getChannel()
            .getId());
  }

  @Override
  public Profile profile(UserId user) {
    User found = ask("users.info", () -> methods.usersInfo(r -> r.user(user.value()))).getUser();
    return new Profile(user, !found.isDeleted(), found.isBot(), zone(found));
  }

  private static final String POST = "chat.postMessage";

  private Call<ChatPostMessageResponse> send(Posting posting) {
    return () ->
        methods.chatPostMessage(
            r -> {
              posting.thread().ifPresent(thread -> r.threadTs(thread.ts().value()));
              return r.channel(posting.channel().value())
                  .text(posting.message().text().text())
                  .blocksAsString(posting.message().blocksJson())
                  .metadataAsString(OwnMessages.metadata(posting.key()))
                  .unfurlLinks(false)
                  .unfurlMedia(false);
            });
  }

  /** Asks until there is an answer; only for what does no harm when it is done twice. */
  private <R extends SlackApiTextResponse> R ask(String method, Call<R> call) {
    for (int attempt = 1; ; attempt++) {
      Try<R> done = call.once(method);
      if (done instanceof Try.Done<R> it) {
        return it.answer();
      }
      beforeNext(method, done, attempt);
    }
  }

  private <R> void beforeNext(String method, Try<R> done, int attempt) {
    if (done instanceof Try.Slower<R> slower) {
      Duration wait = slower.after();
      if (attempt == Waiting.TRIES_MAX || wait.compareTo(Waiting.WAIT_MAX) > 0) {
        throw WireErrors.tooFast(method, wait.toSeconds());
      }
      waiting.atLeast(wait);
    } else if (done instanceof Try.Unsure<R> unsure) {
      if (attempt == Waiting.TRIES_MAX) {
        throw WireErrors.noAnswer(method, unsure.why());
      }
      waiting.before(attempt + 1);
    }
  }

  private static Optional<ZoneId> zone(User user) {
    try {
      return Optional.ofNullable(user.getTz()).map(ZoneId::of);
    } catch (DateTimeException notAZone) {
      return Optional.empty();
    }
  }
}
