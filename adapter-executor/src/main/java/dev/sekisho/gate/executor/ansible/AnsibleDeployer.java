package dev.sekisho.gate.executor.ansible;

import dev.sekisho.gate.executor.run.Command;
import dev.sekisho.gate.executor.run.ExecutorErrors;
import dev.sekisho.gate.executor.run.Redaction;
import dev.sekisho.gate.executor.run.RunFolder;
import dev.sekisho.gate.executor.run.RunFolders;
import dev.sekisho.gate.executor.run.Standing;
import dev.sekisho.gate.executor.run.Supervision;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.spi.Deployer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deploys with {@code ansible-playbook}. A run is a process of its own that outlives this one, and
 * any later deployer over the same work folder finds it by its id. What became of it follows from
 * its exit code and from the events of a callback plugin, never from what it printed. Thread-safe.
 */
public final class AnsibleDeployer implements Deployer {

  /** Characters of a reason. */
  public static final int REASON_CHARS_MAX = 300;

  private final Playbooks playbooks;
  private final AnsibleSettings settings;
  private final RunFolders folders;
  private final Redaction redaction;
  private final Supervision supervision;
  private final Path plugins;

  /**
   * A deployer.
   *
   * @throws dev.sekisho.gate.problem.GateException when the settings do not fit this machine
   */
  public AnsibleDeployer(AnsibleSettings settings, Playbooks playbooks) {
    settings.check();
    this.settings = settings;
    this.playbooks = playbooks;
    this.folders = RunFolders.open(settings.work());
    this.redaction = Redaction.of(settings.secrets());
    this.supervision = new Supervision(folders, settings.python(), redaction, settings.grace());
    this.plugins = folders.install(AnsibleDeployer.class, "sekisho_events.py");
  }

  @Override
  public String name() {
    return "ansible";
  }

  @Override
  public RunState start(DeployOrder order) {
    if (folders.find(order.run()).isEmpty()) {
      begin(order);
    }
    return state(folders.of(order));
  }

  private void begin(DeployOrder order) {
    Playbook playbook =
        playbooks
            .playbook(order)
            .orElseThrow(
                () ->
                    ExecutorErrors.refuse(
                        ExecutorErrors.NO_PLAYBOOK,
                        order.service() + " in " + order.environment(),
                        "no playbook deploys this service to this environment",
                        "Add one to the settings, or ask for another service or environment"));
    Map<String, byte[]> files =
        Map.of(
            Variables.FILE, Variables.of(order, playbook),
            Expected.FILE, Expected.write(playbook.expectedHosts()));
    folders.claim(order, files).ifPresent(run -> supervision.start(run, command(run, playbook)));
  }

  private Command command(RunFolder run, Playbook playbook) {
    List<String> arguments = new ArrayList<>();
    arguments.add(settings.ansiblePlaybook().toString());
    arguments.add("--inventory=" + playbook.inventory());
    playbook.limit().ifPresent(limit -> arguments.add("--limit=" + limit));
    arguments.add("--extra-vars=@" + run.path().resolve(Variables.FILE));
    arguments.add(playbook.file().toString());

    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put("ANSIBLE_CALLBACK_PLUGINS", plugins.toString());
    environment.put("ANSIBLE_CALLBACKS_ENABLED", "sekisho_events");
    environment.put("ANSIBLE_STDOUT_CALLBACK", "default");
    environment.put("ANSIBLE_LOCAL_TEMP", run.path().resolve("tmp").toString());
    environment.put("ANSIBLE_NOCOLOR", "1");
    environment.put("ANSIBLE_RETRY_FILES_ENABLED", "0");
    environment.put("PYTHONUNBUFFERED", "1");
    return new Command(arguments, playbook.folder(), environment, playbook.timeMax());
  }

  @Override
  public Optional<RunState> find(RunId run) {
    return folders.find(run).map(this::state);
  }

  /** How a run stands. Its end is looked for before its events, which are whole by then. */
  private RunState state(RunFolder run) {
    try {
      Standing standing = supervision.standing(run);
      Events events =
          run.lines(Supervision.EVENTS).reduce(Events.NONE, Events::and, (first, last) -> last);
      RunState state = new Judgement(events, Expected.read(run)).of(standing);
      return new RunState(state.phase(), shown(state.reason()));
    } catch (UncheckedIOException e) {
      return new RunState(RunState.Phase.UNKNOWN, "the folder of the run can not be read");
    }
  }

  private String shown(String reason) {
    String line = redaction.apply(reason).replaceAll("\\s+", " ").strip();
    return line.length() <= REASON_CHARS_MAX
        ? line
        : line.substring(0, REASON_CHARS_MAX - 3) + "...";
  }

  @Override
  public void cancel(RunId run) {
    folders.find(run).ifPresent(supervision::cancel);
  }

  @Override
  public List<String> logs(RunId run, int after) {
    return folders.find(run).stream()
        .flatMap(folder -> folder.output(after).stream())
        .map(redaction::apply)
        .toList();
  }
}
