//! Kinds of initiatives and the lifecycle of each.

use super::code::coded;

coded! {
    /// What sort of thing an initiative is.
    Kind {
        /// Several activities under one name.
        Programme = "programme",
        /// A piece of work with an end.
        Project = "project",
        /// Fellowships, grants, prizes.
        Scheme = "scheme",
        /// A meeting, course or competition.
        Event = "event",
        /// A place or machine that works once it is in operation.
        Facility = "facility",
        /// A report, portal or standard.
        Product = "product",
        /// A network, forum or working group.
        StandingBody = "standing-body",
        /// A memorandum or treaty.
        Agreement = "agreement",
    }
}

coded! {
    /// A step of a lifecycle.
    Step {
        /// An event took place.
        Held = "held",
        /// What an event decided or made is published.
        OutcomePublished = "outcome-published",
        /// A scheme takes applications.
        Opened = "opened",
        /// A scheme chose.
        Awarded = "awarded",
        /// Work began.
        Started = "started",
        /// A scheme or project is done.
        Completed = "completed",
        /// A programme is over.
        Ended = "ended",
        /// A facility is built or bought; it need not work yet.
        Delivered = "delivered",
        /// A facility works.
        InOperation = "in-operation",
        /// A product can be read or used.
        Published = "published",
        /// A standing body exists.
        SetUp = "set-up",
        /// An agreement is signed.
        Signed = "signed",
        /// An agreement is carried out.
        CarriedOut = "carried-out",
    }
}

coded! {
    /// Where a milestone stands between means and effect.
    Nature {
        /// Means: money, staff, a start.
        Input = "input",
        /// What was done or made.
        Output = "output",
        /// What it changed.
        Outcome = "outcome",
    }
}

impl Kind {
    /// The steps in their order; reaching a later one implies the earlier ones.
    pub fn lifecycle(self) -> &'static [Step] {
        use Step::*;
        match self {
            Self::Event => &[Held, OutcomePublished],
            Self::Scheme => &[Opened, Awarded, Completed],
            Self::Project => &[Started, Completed],
            Self::Programme => &[Started, Ended],
            Self::Facility => &[Started, Delivered, InOperation],
            Self::Product => &[Started, Published],
            Self::StandingBody => &[SetUp],
            Self::Agreement => &[Signed, CarriedOut],
        }
    }

    /// The step after which an initiative of this kind is completed or in operation.
    pub fn final_step(self) -> Step {
        match self {
            Self::Event => Step::Held,
            Self::Scheme | Self::Project => Step::Completed,
            Self::Programme => Step::Ended,
            Self::Facility => Step::InOperation,
            Self::Product => Step::Published,
            Self::StandingBody => Step::SetUp,
            Self::Agreement => Step::CarriedOut,
        }
    }

    /// The step that a source means when it says that work goes on; none for an event,
    /// which has either been held or not.
    pub fn first_step(self) -> Option<Step> {
        (self != Self::Event).then(|| self.lifecycle()[0])
    }

    /// Whether the final step leaves something that works on, rather than ends.
    pub fn stays_in_operation(self) -> bool {
        matches!(self, Self::Facility | Self::StandingBody)
    }
}

impl Step {
    /// The nature that a step has unless a plan says otherwise.
    pub fn nature(self) -> Nature {
        match self {
            Self::Opened | Self::Started | Self::Signed => Nature::Input,
            Self::OutcomePublished | Self::InOperation | Self::CarriedOut => Nature::Outcome,
            _ => Nature::Output,
        }
    }
}
