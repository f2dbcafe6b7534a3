package dev.sekisho.gate.migration.report;

import dev.sekisho.gate.migration.Sha256;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes reports in: tells who sent one, reads it and keeps it, in that order. What it returns is on
 * the disk. Thread-safe.
 */
public final class ReportDesk {

  /** Where reports are sent to. */
  public static final String PATH = "/evidence/migrations";

  /** The header that says who sent a report. */
  public static final String SENDER = "X-Sekisho-Sender";

  /** The header that says when a report was signed, in seconds since 1970. */
  public static final String TIMESTAMP = "X-Sekisho-Timestamp";

  /** The header with {@code v1=} and the HMAC-SHA256 in hexadecimal digits. */
  public static final String SIGNATURE = "X-Sekisho-Signature";

  /** Bytes of a report. */
  public static final int BODY_BYTES_MAX = 256 * 1024;

  /** How far a sender's clock may be from ours, either way. */
  public static final Duration SKEW_MAX = Duration.ofMinutes(5);

  private final ReportSeal seal;
  private final MigrationReports reports;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param secrets of everybody who may report
   * @param reports where they are kept
   * @throws IllegalArgumentException when there is no secret
   */
  public ReportDesk(List<ReportSecret> secrets, MigrationReports reports, InstantSource clock) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("reports need a secret that they are signed with");
    }
    this.seal = new ReportSeal(secrets, SKEW_MAX);
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Takes a report in.
   *
   * @param header a header by its name, whatever its case
   * @param body as it came
   * @return the report, which is kept
   * @throws GateException with one of {@link ReportErrors}; nothing was kept
   */
  public MigrationReport receive(Function<String, Optional<String>> header, byte[] body) {
    ReportSeal.Sealed sealed = seal.verify(header, body, clock.instant());
    if (body.length > BODY_BYTES_MAX) {
      throw ReportErrors.refuse(
          ReportErrors.NOT_READ,
          "the body",
          "More than " + BODY_BYTES_MAX + " bytes are not read",
          "Report fewer files at a time");
    }
    String id =
        Sha256.of((sealed.sender() + ":" + sealed.signature()).getBytes(StandardCharsets.UTF_8));
    MigrationReport report = ReportForm.read(body).report(id, sealed.sender(), clock.instant());
    if (!reports.keep(report)) {
      throw ReportErrors.refuse(
          ReportErrors.REPEATED,
          "header " + SIGNATURE,
          "The same report came before, and is kept",
          "Nothing has to be done when its answer got lost; sign anew what is to be said again");
    }
    return report;
  }
}
