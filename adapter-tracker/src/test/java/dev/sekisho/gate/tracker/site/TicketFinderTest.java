package dev.sekisho.gate.tracker.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketFinderTest {
  private final Sites sites =
      new Sites(
          List.of(
              Site.jira("jira", URI.create("https://jira.example.com"), "PAY", "OPS2"),
              Site.jira("cloud", URI.create("https://acme.atlassian.net/"), "WEB"),
              Site.redmine("redmine", URI.create("https://redmine.example.com/tracker"), "RM")));
  private final TicketFinder finder = new TicketFinder(sites);

  @ParameterizedTest
  @CsvSource({
    "PAY-17 Charge each order once, PAY-17",
    "'Charge each order once (pay-17).', PAY-17",
    "'[OPS2-3]: retry', OPS2-3",
    "'Fixes WEB-1, WEB-2', WEB-1 WEB-2",
    "RM-4711 and PAY-17, RM-4711 PAY-17",
    "see https://jira.example.com/browse/PAY-17?focusedCommentId=9, PAY-17",
    "see https://JIRA.example.com/browse/PAY-17., PAY-17",
    "(https://jira.example.com/projects/PAY/issues/PAY-9), PAY-9",
    "https://acme.atlassian.net/jira/software/projects/WEB/boards/1?selectedIssue=WEB-8, WEB-8",
    "https://redmine.example.com/tracker/issues/4711#note-3, RM-4711",
  })
  void keysAndLinksAreFoundInTheText(String text, String keys) {
    assertThat(found(text("x").title(text)).keys())
        .extracting(TicketKey::value)
        .containsExactly(keys.split(" "));
    assertThat(found(text(text).title("Charge")).keys())
        .extracting(TicketKey::value)
        .containsExactly(keys.split(" "));
    assertThat(found(text("x").title(text)).elsewhere()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8 and SHA-256",
        "HR-1 is a project that is not ours",
        "XPAY-17",
        "PAY-17a",
        "PAY-0",
        "PAY-017",
        "PAY-",
        "PAY 17",
        "#4711",
        "4711",
        "lib/PAY-17/x",
        "a.PAY-17",
        "1-PAY-17",
        "PAY-17-2",
        "https://jira.example.com/browse/HR-1",
        "https://jira.example.com/login",
        "https://github.com/shop/till/issues/12",
        "https://github.com/shop/till/pull/PAY-17",
        "https://github.com/shop/till?q=PAY-17",
        "https://github.com/shop/till#PAY-17",
        "https://redmine.example.com/tracker/projects/issues"
      })
  void nothingElseIsATicket(String text) {
    Named named = found(text(text).title(text));

    assertThat(named.keys()).isEmpty();
    assertThat(named.elsewhere()).isEmpty();
    assertThat(named.complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/browse/PAY-17, evil.example/browse/PAY-17",
    "https://jira.example.com.evil.example/browse/PAY-17, jira.example.com.evil.example/browse/PAY-17",
    "https://jira.example.com@evil.example/browse/PAY-17, evil.example/browse/PAY-17",
    "https://me@jira.example.com/browse/PAY-17, jira.example.com/browse/PAY-17",
    "https://jira.example.com:8443/browse/PAY-17, jira.example.com/browse/PAY-17",
    "http://169.254.169.254/issues/1, 169.254.169.254/issues/1",
    "https://redmine.example.com/other/issues/4711, redmine.example.com/other/issues/4711",
  })
  void aLinkToAnotherHostIsSaidAndNamesNothing(String text, String said) {
    Named named = found(text("see " + text + " please"));

    assertThat(named.keys()).isEmpty();
    assertThat(named.elsewhere()).containsExactly(said);
  }

  @ParameterizedTest
  @CsvSource({
    "feature/PAY-17-charge-once, PAY-17",
    "pay-17, PAY-17",
    "alice/fix_pay-17_again, PAY-17",
    "rm-4711, RM-4711",
    "release-2, ''",
    "HR-1-x, ''",
    "xpay-17, ''"
  })
  void keysAreFoundInTheBranch(String branch, String key) {
    assertThat(found(text("x").headBranch(branch)).keys())
        .extracting(TicketKey::value)
        .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
  }

  @Test
  void whatTheAuthorDidNotReallyWriteNamesNothing() {
    assertThat(found(text("x").body("<!-- PAY-17 -->", "")).keys()).isEmpty();
  }

  @Test
  void eachTicketIsNamedOnceInTheOrderOfItsFirstMention() {
    Named named = found(Sheets.sheet().title("PAY-2").body("PAY-1 pay-2").headBranch("PAY-3"));

    assertThat(named.keys())
        .extracting(TicketKey::value)
        .containsExactly("PAY-2", "PAY-1", "PAY-3");
  }

  @Test
  void asManyAsTheLimitAreLookedAtAndNotOneMore() {
    Named most = found(text(keys(TicketFinder.NAMED_MAX)));
    assertThat(most.keys()).hasSize(TicketFinder.NAMED_MAX);
    assertThat(most.complete()).isTrue();

    Named more = found(text(keys(TicketFinder.NAMED_MAX + 1)));
    assertThat(more.keys()).hasSize(TicketFinder.NAMED_MAX);
    assertThat(more.complete()).isFalse();
  }

  @Test
  void aLinkIsSaidUpToTheLimit() {
    String folder = "x".repeat(TicketLinks.SAID_MAX_CHARS);
    Named named = found(text("https://a.example/" + folder + "/issues/1"));

    assertThat(named.elsewhere()).singleElement().asString().hasSize(TicketLinks.SAID_MAX_CHARS);
  }

  @Test
  void trackersThatCanNotBeToldApartAreRefused() {
    Site jira = Site.jira("jira", URI.create("https://a.example"), "PAY");

    assertThatThrownBy(() -> new Sites(List.of(jira, jira))).hasMessageContaining("jira");
    assertThatThrownBy(
            () ->
                new Sites(List.of(jira, Site.redmine("r", URI.create("https://b.example"), "PAY"))))
        .hasMessageContaining("PAY");
    assertThatThrownBy(() -> Site.jira("jira", URI.create("https://a.example")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Site.jira("jira", URI.create("https://u:p@a.example"), "PAY"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Site.jira("Jira!", URI.create("https://a.example"), "PAY"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Site.jira("jira", URI.create("https://a.example"), "pay"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SheetBuilder text(String body) {
    return Sheets.bare().title("x").body(body).headBranch("x");
  }

  private Named found(SheetBuilder sheet) {
    Evidence<PullRequestDetails> details = sheet.build().details();
    return finder.find(
        details.fold(
            Evidence.Known::value,
            gap -> {
              throw new AssertionError(gap.reason());
            }));
  }

  private static String keys(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "PAY-" + i)
        .collect(Collectors.joining(" "));
  }
}
