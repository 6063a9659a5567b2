"""Signing out ends the session in the register, here or everywhere."""


def test_who_signs_out_is_nobody_again(browser):
    browser.sign_in("officer").get("/")
    assert "Hello, Imogen Bhattarai" in browser.text

    browser.post("/sign-out").follow()
    assert "You have signed out" in browser.text

    assert browser.get("/").status == 303


def test_signing_out_everywhere_ends_the_other_browsers(browser, a_browser):
    other = a_browser("officer")
    browser.sign_in("officer").get("/").post("/sign-out-everywhere")

    assert other.get("/").leads_to == "/sign-in?next=/"
