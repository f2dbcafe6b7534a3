package dev.sekisho.gate.migration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDeskTest {
  private static final String SENDER = "payments-pipeline";
  private static final String BODY =
      """
      {
        "repository": "Acme/Payments",
        "database": "payments",
        "by": "carol",
        "migrations": [
          {
            "file": "db/migration/V7__refunds.sql",
            "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "state": "applied",
            "at": "2026-03-04T09:59:00Z"
          }
        ]
      }
      """;

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final MemoryReports reports = new MemoryReports();
  private final ReportDesk desk =
      new ReportDesk(
          List.of(
              new ReportSecret(SENDER, Signing.SECRET),
              new ReportSecret(SENDER, "the-old-secret-of-the-same-sender-1"),
              new ReportSecret("dba", "a-secret-of-somebody-else-0123456789")),
          reports,
          clock);

  @Test
  void aReportIsKeptBeforeItIsAcknowledged() {
    MigrationReport report = desk.receive(signed(BODY).headers(), bytes(BODY));

    assertThat(reports.kept.values()).containsExactly(report);
    assertThat(report.sender()).isEqualTo(SENDER);
    assertThat(report.by()).isEqualTo("carol");
    assertThat(report.repository().value()).isEqualTo("acme/payments");
    assertThat(report.receivedAt()).isEqualTo(Sheets.NOW);
    assertThat(report.runs())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.file().value()).isEqualTo("db/migration/V7__refunds.sql");
              assertThat(run.applied()).isTrue();
            });
  }

  @Test
  void aSecretCanBeReplacedWithoutLosingAReport() {
    desk.receive(
        Signing.of(SENDER, "the-old-secret-of-the-same-sender-1", Sheets.NOW, bytes(BODY))
            .headers(),
        bytes(BODY));

    assertThat(reports.kept).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "-301, false", "300, true", "301, false"})
  void aClockMayBeALittleApartEitherWay(int seconds, boolean taken) {
    Signing signing =
        Signing.of(SENDER, Signing.SECRET, Sheets.NOW.plusSeconds(seconds), bytes(BODY));

    if (taken) {
      desk.receive(signing.headers(), bytes(BODY));
    } else {
      assertRefused(ReportErrors.WRONG_TIME, signing.headers(), BODY);
    }
    assertThat(reports.kept).hasSize(taken ? 1 : 0);
  }

  @Test
  void aReportThatIsPlayedAgainIsRefused() {
    Signing signing = signed(BODY);
    desk.receive(signing.headers(), bytes(BODY));

    assertRefused(ReportErrors.REPEATED, signing.headers(), BODY);
    clock.advance(Duration.ofMinutes(6));
    assertRefused(ReportErrors.WRONG_TIME, signing.headers(), BODY);
    assertThat(reports.kept).hasSize(1);
  }

  @Test
  void nobodyReportsInTheNameOfAnother() {
    assertRefused(
        ReportErrors.WRONG_SIGNATURE, signed(BODY).with(ReportDesk.SENDER, "dba").headers(), BODY);
    assertRefused(
        ReportErrors.WRONG_SIGNATURE,
        Signing.of("dba", Signing.SECRET, Sheets.NOW, bytes(BODY)).headers(),
        BODY);
  }

  @Test
  void anotherTimeOrNoneIsNotWhatWasSigned() {
    String other = String.valueOf(Sheets.NOW.getEpochSecond() + 1);
    assertRefused(
        ReportErrors.WRONG_SIGNATURE,
        signed(BODY).with(ReportDesk.TIMESTAMP, other).headers(),
        BODY);
    assertRefused(
        ReportErrors.WRONG_TIME, signed(BODY).with(ReportDesk.TIMESTAMP, "soon").headers(), BODY);
    for (String header : List.of(ReportDesk.SENDER, ReportDesk.TIMESTAMP, ReportDesk.SIGNATURE)) {
      assertRefused(ReportErrors.NOT_SIGNED, signed(BODY).without(header).headers(), BODY);
    }
  }

  @Property(tries = 200)
  void noByteOfABodyCanBeChanged(
      @ForAll @IntRange(max = 300) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
    byte[] body = bytes(BODY);
    Function<String, Optional<String>> headers = signed(BODY).headers();
    body[at] ^= (byte) flip;

    GateException refusal =
        catchThrowableOfType(GateException.class, () -> desk.receive(headers, body));
    assertThat(refusal.problems().get(0).id()).isEqualTo(ReportErrors.WRONG_SIGNATURE);
    assertThat(reports.kept).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "applied"    | "done"
          "by"         | "bye"
          "carol"      | ""
          "carol"      | 17
          "carol"      | null
          Acme/Payments | payments
          aaaa"        | AAAA"
          09:59:00Z    | 09:59
          "state"      | "file"
          [            | [ null,
          }            | ,
          """)
  void whatIsNotAReportIsRefused(String was, String is) {
    String body = BODY.replace(was, is);

    assertThat(body).isNotEqualTo(BODY);
    assertRefused(ReportErrors.NOT_READ, signed(body).headers(), body);
    assertThat(reports.kept).isEmpty();
  }

  @Test
  void asManyFilesAndBytesAsAreReadAndOneMore() {
    String entry = BODY.substring(BODY.indexOf('[') + 1, BODY.indexOf(']'));
    String most = BODY.replace(entry, (entry + ",").repeat(ReportForm.FILES_MAX - 1) + entry);
    desk.receive(signed(most).headers(), bytes(most));
    String more = BODY.replace(entry, (entry + ",").repeat(ReportForm.FILES_MAX) + entry);
    assertRefused(ReportErrors.NOT_READ, signed(more).headers(), more);

    String large = BODY + " ".repeat(ReportDesk.BODY_BYTES_MAX - bytes(BODY).length);
    desk.receive(signed(large).headers(), bytes(large));
    String larger = large + " ";
    assertRefused(ReportErrors.NOT_READ, signed(larger).headers(), larger);
  }

  @Test
  void aTextMayBeLongAndNotLonger() {
    String most = BODY.replace("carol", "c".repeat(ReportForm.TEXT_CHARS_MAX));
    desk.receive(signed(most).headers(), bytes(most));
    String more = BODY.replace("carol", "c".repeat(ReportForm.TEXT_CHARS_MAX + 1));
    assertRefused(ReportErrors.NOT_READ, signed(more).headers(), more);
  }

  @Test
  void aSecretIsLongAndNeverShown() {
    assertThatThrownBy(() -> new ReportSecret(SENDER, "x".repeat(ReportSecret.CHARS_MIN - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new ReportSecret(SENDER, Signing.SECRET).toString()).doesNotContain(Signing.SECRET);
    assertThatThrownBy(() -> new ReportDesk(List.of(), reports, clock))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyErrorHasAPageThatShowsItsMessage() {
    desk.receive(signed(BODY).headers(), bytes(BODY));
    String later = String.valueOf(Sheets.NOW.minus(Duration.ofMinutes(20)).getEpochSecond());
    String misspelt = BODY.replace("\"applied\"", "\"done\"");
    Map<ErrorId, Runnable> refusals =
        Map.of(
            ReportErrors.NOT_SIGNED,
            () -> desk.receive(signed(BODY).without(ReportDesk.SIGNATURE).headers(), bytes(BODY)),
            ReportErrors.WRONG_SIGNATURE,
            () ->
                desk.receive(signed(BODY).with(ReportDesk.TIMESTAMP, later).headers(), bytes(BODY)),
            ReportErrors.WRONG_TIME,
            () ->
                desk.receive(
                    Signing.of(
                            SENDER,
                            Signing.SECRET,
                            Sheets.NOW.minus(Duration.ofMinutes(20)),
                            bytes(BODY))
                        .headers(),
                    bytes(BODY)),
            ReportErrors.REPEATED,
            () -> desk.receive(signed(BODY).headers(), bytes(BODY)),
            ReportErrors.NOT_READ,
            () -> desk.receive(signed(misspelt).headers(), bytes(misspelt)));

    assertThat(refusals.keySet()).isEqualTo(ids());
    refusals.forEach(ReportDeskTest::assertPageShows);
  }

  private static java.util.Set<ErrorId> ids() {
    return Arrays.stream(ReportErrors.class.getFields())
        .map(
            field -> {
              try {
                return (ErrorId) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toSet());
  }

  private static void assertPageShows(ErrorId id, Runnable refusal) {
    Problem problem = catchThrowableOfType(GateException.class, refusal::run).problems().get(0);
    assertThat(problem.id()).isEqualTo(id);
    try {
      assertThat(Files.readString(Path.of("..", "docs", "errors", id + ".md")))
          .startsWith("# " + id + ": ")
          .contains("What to do: ", "```text\n" + problem + "\n```");
    } catch (IOException e) {
      throw new AssertionError("there is no page of " + id + " with\n" + problem, e);
    }
  }

  private void assertRefused(ErrorId id, Function<String, Optional<String>> headers, String body) {
    GateException refusal =
        catchThrowableOfType(GateException.class, () -> desk.receive(headers, bytes(body)));
    assertThat(refusal).as("it must be refused").isNotNull();
    assertThat(refusal.problems().get(0).id()).isEqualTo(id);
  }

  private static Signing signed(String body) {
    return Signing.of(SENDER, Signing.SECRET, Sheets.NOW, bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
