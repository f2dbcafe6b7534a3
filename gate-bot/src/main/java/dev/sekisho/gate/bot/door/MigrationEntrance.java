package dev.sekisho.gate.bot.door;

import dev.sekisho.gate.migration.report.ReportDesk;
import dev.sekisho.gate.migration.report.ReportErrors;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.spi.MigrationReport;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in reports of those who ran migrations: {@code POST /evidence/migrations}. A report is kept
 * before it is acknowledged with 202.
 */
public final class MigrationEntrance implements Entrance {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationEntrance.class);
  private static final int ACCEPTED = 202;
  private static final Map<ErrorId, Integer> STATUS =
      Map.of(
          ReportErrors.NOT_SIGNED, 401,
          ReportErrors.WRONG_SIGNATURE, 401,
          ReportErrors.WRONG_TIME, 401,
          ReportErrors.REPEATED, 409,
          ReportErrors.NOT_READ, 400);

  private final ReportDesk desk;
  private final Consumer<MigrationReport> kept;

  /**
   * An entrance.
   *
   * @param kept is told of each report after it was kept, for example to judge the open pull
   *     requests of its repository again; what it throws is logged, and the report stays kept
   */
  public MigrationEntrance(ReportDesk desk, Consumer<MigrationReport> kept) {
    this.desk = desk;
    this.kept = kept;
  }

  @Override
  public String path() {
    return ReportDesk.PATH;
  }

  @Override
  public int bodyBytesMax() {
    return ReportDesk.BODY_BYTES_MAX;
  }

  @Override
  public Response receive(Function<String, Optional<String>> header, byte[] body) {
    MigrationReport report;
    try {
      report = desk.receive(header, body);
    } catch (GateException refusal) {
      Problem problem = refusal.problems().get(0);
      LOG.warn("refused: {}", problem);
      return Response.text(STATUS.getOrDefault(problem.id(), 400), problem.toString());
    }
    tell(report);
    return Response.text(ACCEPTED, "kept");
  }

  /** The report is kept whatever happens now, and the sweep looks at all pull requests. */
  private void tell(MigrationReport report) {
    try {
      kept.accept(report);
    } catch (RuntimeException e) {
      LOG.error("the pull requests of {} were not woken", report.repository(), e);
    }
  }
}
