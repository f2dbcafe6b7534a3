package dev.sekisho.gate.executor.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Starts commands under a supervisor, a small Python program that is in a session of its own,
 * outlives this process, and leaves behind how the command ended. All that is known is in the run's
 * folder, so any later process may ask. Thread-safe.
 */
public final class Supervision {

  /** Bytes of output that are kept of a run; later ones are left out, and a last line says so. */
  public static final int OUTPUT_BYTES_MAX = 1 << 20;

  /** Characters that are kept of a line. */
  public static final int LINE_CHARS_MAX = 4_000;

  /** Bytes of events that are kept of a run. */
  public static final int EVENTS_BYTES_MAX = 8 << 20;

  /** How long a command may take to go after it was asked to, before it is killed. */
  public static final Duration GRACE = Duration.ofSeconds(10);

  /** Bytes of arguments, environment and secrets: what a pipe holds without anybody reading it. */
  public static final int PLAN_BYTES_MAX = 1 << 16;

  /** The file with what the command told on the descriptor {@code SEKISHO_EVENTS_FD}. */
  public static final String EVENTS = "events";

  private static final String PROGRAM = "supervise.py";
  static final String OWNER = "owner";
  private static final String SUPERVISOR = "supervisor";
  private static final String BEGIN = "begin";
  private static final String CANCEL = "cancel";
  private static final String END = "end";
  private static final String VOID = "void";

  private final RunFolders folders;
  private final Path python;
  private final Path program;
  private final Redaction redaction;
  private final Duration grace;

  /**
   * A supervision of the runs in a work folder.
   *
   * @param python the absolute path of Python 3.6 or newer
   * @param redaction what is taken out of what commands write
   * @param grace how long a command may take to go, usually {@link #GRACE}
   */
  public Supervision(RunFolders folders, Path python, Redaction redaction, Duration grace) {
    this.folders = folders;
    this.python = python;
    this.redaction = redaction;
    this.grace = grace;
    this.program = folders.install(Supervision.class, PROGRAM).resolve(PROGRAM);
  }

  /**
   * Starts the command of a run that was newly claimed, and does not wait for it.
   *
   * @throws dev.sekisho.gate.problem.GateException when certainly nothing was started; the claim is
   *     given up
   */
  public void start(RunFolder run, Command command) {
    byte[] plan = Documents.bytes(plan(run, command));
    if (plan.length > PLAN_BYTES_MAX) {
      folders.giveUp(run);
      throw ExecutorErrors.refuse(
          ExecutorErrors.SETTING,
          "executor",
          "arguments, environment and secrets have more than " + PLAN_BYTES_MAX + " bytes",
          "Hand over fewer or shorter ones");
    }
    Process process = launch(run);
    try {
      run.publish(SUPERVISOR, ProcessMark.of(process.pid()).document());
    } catch (UncheckedIOException e) {
      process.destroyForcibly(); // without its plan it has begun nothing
      folders.giveUp(run);
      throw e;
    }
    try (OutputStream input = process.getOutputStream()) {
      input.write(plan);
    } catch (IOException e) {
      return; // it is gone already, and its folder tells so
    }
  }

  private Process launch(RunFolder run) {
    ProcessBuilder builder =
        new ProcessBuilder(python.toString(), "-I", "-S", program.toString())
            .directory(run.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(run.path().resolve("supervisor.log").toFile());
    builder.environment().clear();
    builder.environment().put(ProcessTree.VARIABLE, run.path().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      return builder.start();
    } catch (IOException e) {
      folders.giveUp(run);
      throw ExecutorErrors.refuse(
          ExecutorErrors.NOT_STARTED,
          python.toString(),
          "Python could not be started",
          "Install Python 3, or name where it is");
    }
  }

  private ObjectNode plan(RunFolder run, Command command) {
    ObjectNode plan =
        Documents.object()
            .put("folder", run.path().toString())
            .put("directory", command.directory().toString())
            .put("seconds", seconds(command.timeMax()))
            .put("graceSeconds", seconds(grace))
            .put("outputBytesMax", OUTPUT_BYTES_MAX)
            .put("lineCharsMax", LINE_CHARS_MAX)
            .put("eventsBytesMax", EVENTS_BYTES_MAX);
    command.arguments().forEach(plan.putArray("arguments")::add);
    redaction.literals().forEach(plan.putArray("secrets")::add);
    Redaction.FORMS.forEach(plan.putArray("secretForms")::add);
    ObjectNode environment = plan.putObject("environment");
    for (Map.Entry<String, String> entry : command.environment().entrySet()) {
      environment.put(entry.getKey(), entry.getValue());
    }
    environment.put(ProcessTree.VARIABLE, run.path().toString());
    return plan;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }

  /** How a run stands. Asking about a run that nobody can begin any more settles that. */
  public Standing standing(RunFolder run) {
    if (!run.has(BEGIN)) {
      if (isBeingStarted(run)) {
        return new Standing.Running();
      }
      run.publish(BEGIN, Documents.object().put(VOID, "its supervisor was gone before it began"));
    }
    JsonNode begin = run.read(BEGIN).orElseThrow();
    if (begin.has(VOID)) {
      return new Standing.NeverBegan(
          begin.path("cancelled").asBoolean(), begin.path(VOID).asText());
    }
    if (!run.has(END) && ProcessMark.from(begin).isAlive()) {
      return new Standing.Running();
    }
    Optional<JsonNode> end = run.read(END);
    return end.isPresent() ? ended(end.get()) : new Standing.Lost(!ProcessTree.isEmpty(run));
  }

  private static boolean isBeingStarted(RunFolder run) {
    return run.read(SUPERVISOR)
        .or(() -> run.read(OWNER))
        .map(ProcessMark::from)
        .filter(ProcessMark::isAlive)
        .isPresent();
  }

  private static Standing ended(JsonNode end) {
    String how = end.path("how").asText();
    boolean cancelled = how.equals("cancelled");
    if (!end.path("begun").asBoolean()) {
      return new Standing.NeverBegan(
          cancelled, cancelled ? "it was cancelled before it began" : end.path("why").asText());
    }
    Standing.Stopped stopped =
        cancelled
            ? Standing.Stopped.CANCELLED
            : how.equals("timed out") ? Standing.Stopped.OUT_OF_TIME : Standing.Stopped.NOT;
    return new Standing.Ended(
        stopped, number(end, "code"), number(end, "signal"), end.path("left").asInt());
  }

  private static OptionalInt number(JsonNode document, String name) {
    return document.has(name) ? OptionalInt.of(document.path(name).asInt()) : OptionalInt.empty();
  }

  /**
   * Asks a run to stop, with all that it started. One that has not begun never will; one that has
   * ended stays as it ended. Whoever supervises a run looks for the request after it has begun, and
   * whoever requests looks for the beginning after that: one of the two sees the other.
   */
  public void cancel(RunFolder run) {
    if (run.has(END)) {
      return;
    }
    run.publish(CANCEL, Documents.object());
    run.publish(
        BEGIN,
        Documents.object().put(VOID, "it was cancelled before it began").put("cancelled", true));
    JsonNode begin = run.read(BEGIN).orElseThrow();
    if (begin.has(VOID)) {
      return;
    }
    ProcessMark supervisor = ProcessMark.from(begin);
    if (supervisor.isAlive()) {
      ProcessHandle.of(supervisor.pid()).ifPresent(ProcessHandle::destroy);
    } else if (!run.has(END)) {
      ProcessTree.kill(run);
    }
  }
}
