/**
 * Deploys with Ansible playbooks: begin with {@link
 * dev.sekisho.gate.executor.ansible.AnsibleDeployer}, then {@link
 * dev.sekisho.gate.executor.ansible.Playbook}.
 */
@NullMarked
package dev.sekisho.gate.executor.ansible;

import org.jspecify.annotations.NullMarked;
