package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.executor.ansible.AnsibleSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The server that is deployed to: a folder of this machine in which a playbook writes which commit
 * it serves. Thread-safe.
 *
 * @param folder where it is
 */
public record Site(Path folder) {
  private static final String VERSION = "version";
  private static final String HELD = "held";

  /** Whether there is an Ansible on this machine. */
  public static boolean hasAnsible() {
    return Files.isExecutable(AnsibleSettings.in(Path.of(".")).ansiblePlaybook());
  }

  static Site in(Path folder) {
    try {
      return new Site(Files.createDirectories(folder).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The playbook and its inventory, by their names. It waits while it is held. */
  Map<String, String> playbook() {
    return Map.of(
        "deploy.yml",
        """
        - hosts: all
          gather_facts: false
          tasks:
            - name: wait until nobody holds the server
              wait_for:
                path: "%1$s/held"
                state: absent
                timeout: 60
            - name: bring the commit
              copy:
                dest: "%1$s/version"
                content: "{{ sekisho_sha }}"
            - name: see that it is there
              command: grep -q {{ sekisho_sha }} "%1$s/version"
              changed_when: false
        """
            .formatted(folder),
        "hosts.ini",
        "web1 ansible_connection=local ansible_python_interpreter=/usr/bin/python3\n");
  }

  /** The commit that it serves; empty before the first deployment. */
  public Optional<String> version() {
    Path file = folder.resolve(VERSION);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the next run wait. */
  public void hold() {
    try {
      Files.writeString(folder.resolve(HELD), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it go on. */
  public void letGo() {
    try {
      Files.deleteIfExists(folder.resolve(HELD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
