package dev.sekisho.gate.github.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.event.CommentChanged.Action;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final Person ALICE = Person.of("alice");

  @Test
  void eachOrderIsALineOfItsOwn() {
    assertThat(
            written(
                "Hello\n\n/gate why\r\n/gate recheck  \n/GATE no\n/gate Break-Glass site is down\n/gate confirm"))
        .isEqualTo(
            new Commands(
                List.of(
                    Command.WHY,
                    Command.RECHECK,
                    new Command.BreakGlass("site is down"),
                    Command.CONFIRM),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> /gate why",
        "> quoted\n/gate why",
        "```\n/gate why\n```",
        "    /gate why",
        "`/gate why`",
        "`x` /gate why",
        "<!-- /gate why -->",
        "<!--\n/gate why\n-->",
        "<blockquote>\n\n/gate why\n\n</blockquote>",
        "<b></b>/gate why",
        "please /gate why",
        "- /gate why",
        " /gate why",
        "/gated why",
        "/ gate why",
        "see docs/gate why"
      })
  void whatIsNotALineOfItsOwnOrdersNothing(String body) {
    assertThat(written(body)).isEqualTo(Commands.NONE);
  }

  @Test
  void onlyWhoWroteANewCommentOrders() {
    assertThat(in(Action.EDITED, ALICE, ALICE)).isEqualTo(Commands.NONE);
    assertThat(in(Action.DELETED, ALICE, ALICE)).isEqualTo(Commands.NONE);
    assertThat(in(Action.WRITTEN, ALICE, Person.of("bob"))).isEqualTo(Commands.NONE);
    assertThat(in(Action.WRITTEN, Person.NOBODY, Person.NOBODY)).isEqualTo(Commands.NONE);
    assertThat(in(Action.WRITTEN, Person.bot("helper[bot]"), Person.bot("helper[bot]")))
        .isEqualTo(Commands.NONE);
    assertThat(in(Action.WRITTEN, ALICE, Person.of("Alice")).understood())
        .containsExactly(Command.WHY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/gate", "/gate merge", "/gate why not", "/gate confirm nothing", "/gate ?"})
  void whatIsNoOrderIsAnsweredWithTheOrdersThereAre(String body) {
    Commands commands = written(body);

    assertThat(commands.understood()).isEmpty();
    assertThat(commands.help()).first().asString().contains("did not understand");
    assertThat(String.join("\n", commands.help()))
        .contains("/gate why", "/gate recheck", "/gate break-glass <reason>", "/gate confirm");
  }

  @Test
  void helpIsGivenOnce() {
    assertThat(written("/gate x\n/gate y").help()).isEqualTo(written("/gate x").help());
  }

  @Test
  void aReasonHasToBeGivenAndHasALimit() {
    String longest = "x".repeat(Command.BreakGlass.REASON_CHARS_MAX);

    assertThat(written("/gate break-glass ").help()).singleElement().asString().contains("Say why");
    assertThat(written("/gate break-glass " + longest).understood())
        .containsExactly(new Command.BreakGlass(longest));
    assertThat(written("/gate break-glass " + longest + "x").help())
        .singleElement()
        .asString()
        .contains("at most 1000");
  }

  @Test
  void onlySoManyOrdersAreRead() {
    String orders = "/gate why\n".repeat(Commands.COMMANDS_MAX - 1);

    assertThat(written(orders + "/gate recheck").understood())
        .containsExactly(Command.WHY, Command.RECHECK);
    assertThat(written(orders + "/gate why\n/gate recheck").understood())
        .containsExactly(Command.WHY);
  }

  @Test
  void whoBreaksTheGlassMustBeTrustedWithTheCode() {
    assertThat(List.of(Command.WHY, Command.RECHECK))
        .allSatisfy(command -> assertThat(command.needs()).isEqualTo(Permission.READ));
    assertThat(List.of(new Command.BreakGlass("x"), Command.CONFIRM))
        .allSatisfy(command -> assertThat(command.needs()).isEqualTo(Permission.WRITE));
  }

  private static Commands in(Action action, Person author, Person actor) {
    return Commands.in(comment(action, author, actor, "/gate why"));
  }

  private static Commands written(String body) {
    return Commands.in(comment(Action.WRITTEN, ALICE, ALICE, body));
  }

  private static CommentChanged comment(Action action, Person author, Person actor, String body) {
    return new CommentChanged(
        new PullRequestRef(new RepositoryName("acme/payments"), 17),
        action,
        author,
        body,
        actor,
        Instant.parse("2026-03-04T10:00:00Z"));
  }
}
