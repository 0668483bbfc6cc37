"""Flask-Security's forms in our words, and with a wait after many wrong tries."""

from __future__ import annotations

from typing import Any

from flask import request
from flask_security.forms import (
    ChangePasswordForm,
    ForgotPasswordForm,
    LoginForm,
    ResetPasswordForm,
    TwoFactorRescueForm,
    TwoFactorSetupForm,
    TwoFactorVerifyCodeForm,
    VerifyForm,
)
from flask_security.recovery_codes import MfRecoveryForm
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue]
from wtforms.validators import DataRequired

EMAIL, PASSWORD, CODE = "E-mail address", "Password", "Code from the app"
LONG_ENOUGH = "Ten characters at least. A few words in a row are easier to remember than signs."
WAIT = "There were too many wrong codes. Wait ten minutes, then try again."

#: What Flask-Security may say, and how we say it.
MESSAGES: dict[str, tuple[str, str]] = {
    "GENERIC_AUTHN_FAILED": (
        "That e-mail address and that password do not go together. After five wrong tries in a row we wait ten "
        "minutes, even for the right one.",
        "error",
    ),
    "PASSWORD_RESET_REQUEST": (
        "If somebody signs in with %(email)s, a letter with a link is on its way there.",
        "info",
    ),
    "PASSWORD_RESET_EXPIRED": ("This link was good for %(within)s only. Ask for a new one here.", "error"),
    "INVALID_RESET_PASSWORD_TOKEN": ("This link was used already, or is incomplete. Ask for a new one here.", "error"),
    "PASSWORD_RESET": ("Your password is changed, and you are signed in.", "success"),
    "PASSWORD_RESET_NO_LOGIN": ("Your password is changed. Sign in with it.", "success"),
    "PASSWORD_CHANGE": ("Your password is changed. You are signed out in every other browser.", "success"),
    "PASSWORD_IS_THE_SAME": ("This is the password you have now. Choose another.", "error"),
    "PASSWORD_NOT_PROVIDED": ("Enter the password.", "error"),
    "PASSWORD_INVALID_LENGTH": ("Use at least %(length)s characters.", "error"),
    "RETYPE_PASSWORD_MISMATCH": ("The two are not the same. Enter the new password again.", "error"),
    "INVALID_PASSWORD": ("This is not your password.", "error"),
    "EMAIL_NOT_PROVIDED": ("Enter your e-mail address.", "error"),
    "INVALID_EMAIL_ADDRESS": ("This is not an e-mail address. It needs an @ and a domain.", "error"),
    "UNAUTHENTICATED": ("Sign in to see this page.", "info"),
    "LOGIN": ("Sign in to see this page.", "info"),
    "REAUTHENTICATION_REQUIRED": ("Enter your password once more to go on.", "info"),
    "REFRESH": ("Enter your password once more to go on.", "info"),
    "REAUTHENTICATION_SUCCESSFUL": ("Thank you. You can go on.", "info"),
    "ANONYMOUS_USER_REQUIRED": ("You are signed in already.", "info"),
    "TWO_FACTOR_INVALID_TOKEN": (
        "This code is not right; each lives half a minute. Try once more, with the newest.",
        "error",
    ),
    "TWO_FACTOR_LOGIN_SUCCESSFUL": ("You are signed in.", "success"),
    "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL": (
        "The second step is on. From now on you need your password and a code from the app to sign in.",
        "success",
    ),
    "TWO_FACTOR_DISABLED": ("The second step is off. Your password alone signs you in.", "success"),
    "TWO_FACTOR_PERMISSION_DENIED": ("Sign in with your password first.", "error"),
    "TWO_FACTOR_METHOD_NOT_AVAILABLE": ("Choose one of the two.", "error"),
    "TWO_FACTOR_SETUP_EXPIRED": ("This took longer than %(within)s. Start over.", "error"),
    "INVALID_RECOVERY_CODE": ("This code is not right, or was used already.", "error"),
    "NO_RECOVERY_CODES_SETUP": ("You have no recovery codes yet.", "info"),
    "INVALID_REDIRECT": ("That address leads elsewhere, so we stay here.", "error"),
    "API_ERROR": ("This could not be understood. Try it once more.", "error"),
}


class SignIn(LoginForm):
    """E-mail address and password. There is no "remember me": a session that is ended must be over."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.remember
        self.email.label.text, self.password.label.text = EMAIL, PASSWORD
        self.password.description = ""


class ForgotPassword(ForgotPasswordForm):
    """Where to send the link for a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email.label.text = EMAIL

    def validate(self, **kwargs: Any) -> bool:
        """Ask for an address where there is none; about one that is, nothing is given away."""
        if "@" in (self.email.data or "").strip("@ "):
            return super().validate(**kwargs)
        self.form_errors.append("Enter your e-mail address. It looks like name@place.example.")
        return False


class NewPassword(ResetPasswordForm):
    """A new password, twice, after following the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.password.label.text, self.password.description = "New password", LONG_ENOUGH
        self.password_confirm.label.text = "The same again"


class ChangePassword(ChangePasswordForm):
    """The password as it is, and a new one, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.password.label.text = "Your password now"
        self.new_password.label.text, self.new_password.description = "New password", LONG_ENOUGH
        self.new_password_confirm.label.text = "The same again"


class AskAgain(VerifyForm):
    """The password once more, before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.password.label.text = PASSWORD


class SetUpSecondStep(TwoFactorSetupForm):
    """The app, or no second step."""

    setup = RadioField(
        "Second step",
        choices=[SelectChoice("authenticator", "A code from an app"), SelectChoice("disable", "None")],
        validate_choice=False,
    )


class Rescue(TwoFactorRescueForm):
    """What to do without the phone; the page says it, so that nothing is chosen here."""

    help_setup = RadioField("Without the phone", choices=[SelectChoice("help", "Write to the admin")])


class EnterCode(TwoFactorVerifyCodeForm):
    """A code from the app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code.label.text = CODE
        self.code.validators = [DataRequired("Enter the code.")]

    def validate(self, **kwargs: Any) -> bool:
        """Refuse every code for a while after many wrong ones: six digits could be tried through otherwise."""
        return _may_try(self) and super().validate(**kwargs)


class EnterRecoveryCode(MfRecoveryForm):
    """One of the codes kept for the day the phone is gone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code.label.text = "Recovery code"
        self.code.validators = [DataRequired("Enter one of your recovery codes.")]
        self.code.render_kw = {"autocomplete": "off"}

    def validate(self, **kwargs: Any) -> bool:
        """Count wrong recovery codes like wrong codes."""
        if not _may_try(self):
            return False
        right = super().validate(**kwargs)
        if not right and self.user is not None and request.method == "POST":
            self.user.track_failed_authn("recovery code", True)
        return right


def _may_try(form: Any) -> bool:
    if form.user is None or not form.user.must_wait():
        return True
    form.form_errors.append(WAIT)
    return False


FORMS: dict[str, type[Any]] = {
    "login_form": SignIn,
    "forgot_password_form": ForgotPassword,
    "reset_password_form": NewPassword,
    "change_password_form": ChangePassword,
    "verify_form": AskAgain,
    "two_factor_setup_form": SetUpSecondStep,
    "two_factor_rescue_form": Rescue,
    "two_factor_verify_code_form": EnterCode,
    "mf_recovery_form": EnterRecoveryCode,
}
