//! Settings of the process, from the command line, the environment or `.env`.

use std::net::SocketAddr;

use chrono_tz::Tz;

/// Settings of the process. Each has a default, so that nothing need be set.
#[derive(Clone, Debug, clap::Args)]
pub struct Config {
    /// Where to listen.
    #[arg(
        long,
        env = "STI_LISTEN",
        default_value = "127.0.0.1:8080",
        global = true
    )]
    pub listen: SocketAddr,

    /// sqlite://PATH or postgres://USER:PASSWORD@HOST:PORT/NAME.
    #[arg(
        long,
        env = "DATABASE_URL",
        default_value = "sqlite://data/sti-tracker.sqlite3",
        hide_env_values = true,
        global = true
    )]
    pub database_url: String,

    /// The address under which readers reach the installation; https here makes cookies secure.
    #[arg(long, env = "STI_BASE_URL", global = true)]
    pub base_url: Option<String>,

    /// The zone whose days count.
    #[arg(
        long,
        env = "STI_TIME_ZONE",
        default_value = "Asia/Riyadh",
        global = true
    )]
    pub time_zone: Tz,

    /// The mail server: smtps://USER:PASSWORD@HOST or smtp://HOST:PORT. Without one, letters lie
    /// in the outbox.
    #[arg(long, env = "SMTP_URL", hide_env_values = true, global = true)]
    pub smtp_url: Option<String>,

    /// In whose name letters are sent; no-reply at the installation's host where it is not given.
    #[arg(long, env = "STI_MAIL_FROM", global = true)]
    pub mail_from: Option<String>,

    /// Whether the links of public documents are tested for life: at most twenty every ten minutes,
    /// each at most once in thirty days.
    #[arg(
        long,
        env = "STI_LINK_TESTS",
        default_value_t = true,
        action = clap::ArgAction::Set,
        global = true
    )]
    pub link_tests: bool,

    /// What is logged: error, warn, info, debug, or a filter of tracing.
    #[arg(long, env = "STI_LOG", default_value = "info", global = true)]
    pub log: String,

    /// The word with which a monitor may read /metrics from elsewhere than this machine.
    #[arg(long, env = "STI_METRICS_TOKEN", hide_env_values = true, global = true)]
    pub metrics_token: Option<String>,
}

impl Config {
    /// The address under which readers reach the installation, without a last slash.
    pub fn base_url(&self) -> String {
        match &self.base_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.listen),
        }
    }

    /// Whether readers come over TLS, so that cookies may be limited to it.
    pub fn is_secure(&self) -> bool {
        self.base_url().starts_with("https://")
    }

    /// The mail server; none where the setting is blank.
    pub fn smtp_url(&self) -> Option<&str> {
        let url = self.smtp_url.as_deref().unwrap_or_default().trim();
        (!url.is_empty()).then_some(url)
    }

    /// In whose name letters are sent.
    pub fn mail_from(&self) -> String {
        if let Some(from) = &self.mail_from {
            return from.clone();
        }
        let url = url::Url::parse(&self.base_url()).ok();
        // An address on the network is no domain of mail.
        let host = url.as_ref().and_then(url::Url::domain);
        format!("no-reply@{}", host.unwrap_or("localhost"))
    }
}
