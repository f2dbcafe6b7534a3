# The account of the administrator, the account that the gate uses, and a project with a field that approves.
Setting.rest_api_enabled = '1'
Setting.default_language = 'en'

admin = User.where(admin: true).first
admin.update!(must_change_passwd: false) if admin.must_change_passwd
Token.where(user_id: admin.id, action: 'api').delete_all
token = Token.create!(user: admin, action: 'api')
token.update_columns(value: ENV.fetch('GATE_ADMIN_KEY'))

project = Project.create!(name: 'Payments', identifier: 'payments', is_public: false)
project.enable_module!(:issue_tracking)
project.trackers = Tracker.all

def person(login, role, project, key = nil)
  user = User.new(firstname: login.capitalize, lastname: 'Example', mail: "#{login}@example.org")
  user.login = login
  user.password = user.password_confirmation = 'not-a-secret-1'
  user.save!
  Member.create!(project: project, principal: user, roles: [role])
  Token.create!(user: user, action: 'api').update_columns(value: key) if key
  user
end

manager = Role.find_by!(name: 'Manager')
person('carol', manager, project)
person('mallory', manager, project)
person('gate', manager, project, "#{ENV.fetch('GATE_ADMIN_KEY').reverse}")
reader = Role.create!(name: 'Reader', permissions: [:view_issues])
person('reader', reader, project, "#{ENV.fetch('GATE_ADMIN_KEY').tr('0123456789abcdef', '123456789abcdef0')}")

IssueCustomField.create!(
  name: 'Release approval', field_format: 'list', possible_values: %w[Approved Refused],
  is_for_all: true, is_required: false, visible: true, trackers: Tracker.all
)
