//! Asking a server whether a page is there: only servers that everybody can reach.

use std::net::IpAddr;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

use super::Outcome;
use crate::reach::is_public;

/// For how long a server may take, its redirections included.
const PATIENCE: Duration = Duration::from_secs(20);

/// Redirections that are followed.
const REDIRECTIONS: u32 = 5;

/// What is asked is refused here, whatever a name leads to and wherever a server sends on.
#[derive(Debug)]
struct Outside {
    names: DefaultResolver,
    may: fn(IpAddr) -> bool,
}

impl Resolver for Outside {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        // One number inside is enough to refuse: which one is taken is not ours to choose.
        if found.iter().any(|address| !(self.may)(address.ip())) {
            return Err(Error::Other(Box::new(Inside)));
        }
        Ok(found)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("not of the public network")]
struct Inside;

/// Who asks.
pub struct Tester(Agent);

impl Tester {
    /// Says in whose name it asks: the address of the installation.
    pub fn new(base_url: &str) -> Self {
        Self::within(base_url, is_public)
    }

    /// The same within other bounds than the public network.
    pub fn within(base_url: &str, may: fn(IpAddr) -> bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(REDIRECTIONS)
            .http_status_as_error(false)
            // Another server in between would ask for us what we must not.
            .proxy(None)
            .user_agent(format!("sti-tracker link test (+{base_url})"))
            .build();
        let outside = Outside {
            names: DefaultResolver::default(),
            may,
        };
        Self(Agent::with_parts(
            config,
            DefaultConnector::default(),
            outside,
        ))
    }

    /// What comes of asking for a link: its heading, and the page itself only where the server will
    /// not give the heading alone.
    pub fn ask(&self, link: &str) -> (Outcome, Option<u16>) {
        let heading = self.0.head(link).call();
        let answer = match heading {
            Ok(answer)
                if answer.status().is_client_error() || answer.status().is_server_error() =>
            {
                self.0.get(link).call()
            }
            heading => heading,
        };
        match answer {
            Ok(answer) => {
                let status = answer.status().as_u16();
                (outcome(status), Some(status))
            }
            Err(Error::Other(cause)) if cause.is::<Inside>() => (Outcome::NotPublic, None),
            Err(_) => (Outcome::Silent, None),
        }
    }
}

/// That a page is not for everybody, or not for programs, does not say that it is gone.
fn outcome(status: u16) -> Outcome {
    match status {
        404 | 410 | 500..=599 => Outcome::Gone,
        _ => Outcome::Answers,
    }
}
