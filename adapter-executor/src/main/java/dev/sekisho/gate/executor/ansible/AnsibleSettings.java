package dev.sekisho.gate.executor.ansible;

import dev.sekisho.gate.executor.run.ExecutorErrors;
import dev.sekisho.gate.executor.run.Supervision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the Ansible executor needs to know of its machine.
 *
 * @param work the work folder, where a folder for each run is kept; nobody else may write to it
 * @param ansiblePlaybook the program's absolute path
 * @param python Python's absolute path, 3.6 or newer
 * @param environment all that a playbook finds in its environment, beside what is set for it
 * @param secrets texts that are taken out of everything that a run writes
 * @param grace how long a playbook may take to go after it was asked to, before it is killed
 */
public record AnsibleSettings(
    Path work,
    Path ansiblePlaybook,
    Path python,
    Map<String, String> environment,
    Set<String> secrets,
    Duration grace) {

  /** The variables that a playbook is given unless others are named, where they are set. */
  public static final Set<String> ALLOWED =
      Set.of("PATH", "HOME", "LANG", "SSH_AUTH_SOCK", "ANSIBLE_CONFIG");

  private static final String PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

  public AnsibleSettings {
    environment = Map.copyOf(environment);
    secrets = Set.copyOf(secrets);
  }

  /**
   * Debian's Ansible and Python, an empty environment but for a {@code PATH}, no secrets but those
   * that are known by their form, and {@link Supervision#GRACE}.
   */
  public static AnsibleSettings in(Path work) {
    return new AnsibleSettings(
        work,
        Path.of("/usr/bin/ansible-playbook"),
        Path.of("/usr/bin/python3"),
        Map.of("PATH", PATH, "LANG", "C.UTF-8"),
        Set.of(),
        Supervision.GRACE);
  }

  /** The same with another program. */
  public AnsibleSettings running(Path otherAnsiblePlaybook, Path otherPython) {
    return new AnsibleSettings(
        work, otherAnsiblePlaybook, otherPython, environment, secrets, grace);
  }

  /** The same with those variables of an environment that are allowed, over what was there. */
  public AnsibleSettings passing(Map<String, String> whole, Set<String> allowed) {
    Map<String, String> all = new HashMap<>(environment);
    allowed.stream().filter(whole::containsKey).forEach(name -> all.put(name, whole.get(name)));
    return new AnsibleSettings(work, ansiblePlaybook, python, all, secrets, grace);
  }

  /** The same with these secrets. */
  public AnsibleSettings hiding(Set<String> otherSecrets) {
    return new AnsibleSettings(work, ansiblePlaybook, python, environment, otherSecrets, grace);
  }

  /** The same with another time to go. */
  public AnsibleSettings grace(Duration otherGrace) {
    return new AnsibleSettings(work, ansiblePlaybook, python, environment, secrets, otherGrace);
  }

  void check() {
    requireProgram(ansiblePlaybook, "Ansible");
    requireProgram(python, "Python");
  }

  private static void requireProgram(Path program, String what) {
    if (!program.isAbsolute() || !Files.isExecutable(program)) {
      throw ExecutorErrors.refuse(
          ExecutorErrors.SETTING,
          "executor",
          "there is no program at " + program,
          "Install " + what + ", or give its absolute path");
    }
  }
}
