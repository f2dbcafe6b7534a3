package dev.sekisho.gate.github.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Examples;
import dev.sekisho.gate.github.Examples.Example;
import dev.sekisho.gate.github.Requests;
import dev.sekisho.gate.github.webhook.WebhookDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryFactsTest {
  private static final Instant ARRIVED = Instant.parse("2019-05-15T15:21:00Z");

  @Test
  void aPullRequestSaysItsDetailsLabelsAndRepository() {
    FactSheet sheet = sheet(Examples.one("pull_request", "synchronize").body());

    assertThat(sheet.question()).isEqualTo(new Question.Merge());
    assertThat(sheet.subject())
        .isEqualTo(new PullRequestRef(new RepositoryName("codertocat/hello-world"), 2));
    assertThat(sheet.head()).isEqualTo(new HeadSha("ec26c3e57ca3a959ca5aad62de7213c562f8c821"));
    assertThat(sheet.asOf()).isEqualTo(ARRIVED);
    String body = "This is a pretty simple change that we need to pull into master.";
    assertThat(sheet.details())
        .isEqualTo(
            known(
                new PullRequestDetails(
                    "Update the README with new information.",
                    body,
                    body,
                    Person.of("codertocat"),
                    new BranchName("master"),
                    new BranchName("changes"),
                    false,
                    false,
                    State.OPEN,
                    Optional.empty(),
                    Instant.parse("2019-05-15T15:20:33Z"),
                    Instant.parse("2019-05-15T15:20:33Z"),
                    1,
                    1)));
    assertThat(sheet.labels()).isEqualTo(known(Listing.of(new LabelName("bug"))));
    assertThat(sheet.repository())
        .isEqualTo(known(new RepositoryFacts(new BranchName("master"), false, Map.of())));
  }

  @Test
  void whatTheDeliveryDoesNotTellIsAGapWithItsReason() {
    FactSheet sheet = sheet(Examples.one("pull_request", "synchronize").body());

    Set<FactKind> told = EnumSet.of(FactKind.DETAILS, FactKind.LABELS, FactKind.REPOSITORY);
    assertThat(Arrays.stream(FactKind.values()).filter(kind -> !told.contains(kind)))
        .allSatisfy(
            kind ->
                assertThat(sheet.evidence(kind))
                    .isInstanceOf(Evidence.Unknown.class)
                    .extracting(Evidence::source)
                    .isEqualTo("github"));
    assertThat(sheet.checks())
        .isEqualTo(Evidence.unknown("github", "this delivery does not tell it"));
  }

  @Test
  void aReviewTellsLabelsButNotTheLines() {
    FactSheet sheet = sheet(Examples.one("pull_request_review", "submitted"));

    assertThat(sheet.details())
        .isEqualTo(
            Evidence.unknown(
                "github", "this delivery does not tell how many lines the pull request changes"));
    assertThat(sheet.labels()).isInstanceOf(Evidence.Known.class);
  }

  @Test
  void aLabelTellsOneEntryOfTheHistoryAndSaysThatThereMayBeMore() {
    FactSheet sheet = sheet(Examples.one("pull_request", "unlabeled").body());

    assertThat(sheet.labelHistory())
        .isEqualTo(
            known(
                Listing.truncated(
                    List.of(
                        new LabelChange(
                            new LabelName("bug"),
                            LabelChange.Kind.REMOVED,
                            Person.of("codertocat"),
                            Instant.parse("2019-05-15T15:20:36Z"))))));
  }

  @Test
  void theTextOfTheBodyIsWhatItsAuthorSaid() {
    ObjectNode body = Examples.one("pull_request", "opened").body();
    pullRequest(body).put("body", "Ends PAY-17\r\n\r\n<!-- for example PAY-1 -->\r\n> PAY-2\r\n");

    PullRequestDetails details = details(body);

    assertThat(details.body()).isEqualTo("Ends PAY-17");
    assertThat(details.bodyAsWritten()).contains("PAY-1 ", "PAY-2");
  }

  @Test
  void aBodyAndAnAuthorThatAreGoneAreNoText() {
    ObjectNode body = Examples.one("pull_request", "opened").body();
    pullRequest(body).putNull("body").putNull("user");

    assertThat(details(body).body()).isEmpty();
    assertThat(details(body).author()).isEqualTo(Person.NOBODY);
  }

  @Test
  void aForkIsToldByItsRepositoryEvenAfterThatWasDeleted() {
    ObjectNode body = Examples.one("pull_request", "opened").body();
    assertThat(details(body).fork()).isFalse();

    ObjectNode head = (ObjectNode) pullRequest(body).get("head");
    ((ObjectNode) head.get("repo")).put("full_name", "somebody/hello-world");
    assertThat(details(body).fork()).isTrue();

    head.putNull("repo");
    assertThat(details(body).fork()).isTrue();
  }

  @Test
  void aPullRequestIsOpenClosedOrMerged() {
    ObjectNode body = Examples.one("pull_request", "closed").body();
    assertThat(details(body).state()).isEqualTo(State.CLOSED);

    pullRequest(body).put("merged_at", "2019-05-15T15:20:33Z");
    assertThat(details(body).state()).isEqualTo(State.MERGED);
  }

  @Test
  void propertiesAreTextsAndThoseWithoutAValueAreLeftOut() {
    ObjectNode body = Examples.one("pull_request", "opened").body();
    ObjectNode properties = ((ObjectNode) body.get("repository")).putObject("custom_properties");
    properties.put("tier", "1").putNull("owner").putArray("regions").add("jp").add("us");

    assertThat(sheet(body).repository())
        .isEqualTo(
            known(
                new RepositoryFacts(
                    new BranchName("master"), false, Map.of("tier", "1", "regions", "jp,us"))));
  }

  @Test
  void aRepositoryWithoutAWordOnItsPropertiesIsAGap() {
    ObjectNode body = Examples.one("pull_request", "opened").body();
    ((ObjectNode) body.get("repository")).remove("custom_properties");

    assertThat(sheet(body).repository()).isInstanceOf(Evidence.Unknown.class);
  }

  @Test
  void aDeliveryThatIsNotAboutOneHeadHasNoSheet() {
    Example push = Examples.one("push", "");

    assertThat(new WebhookDecoder().decode(Requests.unsigned("push"), push.bytes()).facts(ARRIVED))
        .isEmpty();
  }

  @Test
  void moreEvidenceIsLaidOverASheet() {
    FactSheet sheet = sheet(Examples.one("pull_request", "opened").body());

    FactSheet more =
        sheet.with(draft -> draft.freezes(Evidence.known(Listing.of(), "calendar", ARRIVED)));

    assertThat(more.freezes()).isEqualTo(Evidence.known(Listing.of(), "calendar", ARRIVED));
    assertThat(more.details()).isEqualTo(sheet.details());
    assertThat(more.with(draft -> draft.freezes(sheet.freezes()))).isEqualTo(sheet);
  }

  private static PullRequestDetails details(ObjectNode body) {
    return sheet(body)
        .details()
        .fold(
            Evidence.Known::value,
            unknown -> {
              throw new AssertionError(unknown.reason());
            });
  }

  private static ObjectNode pullRequest(ObjectNode body) {
    return (ObjectNode) body.get("pull_request");
  }

  private static <T> Evidence<T> known(T value) {
    return Evidence.known(value, "github", ARRIVED);
  }

  private static FactSheet sheet(ObjectNode body) {
    return sheet(new Example("pull_request", "", body));
  }

  private static FactSheet sheet(Example example) {
    return new WebhookDecoder()
        .decode(Requests.unsigned(example.event()), example.bytes())
        .facts(ARRIVED)
        .orElseThrow();
  }
}
